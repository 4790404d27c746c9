// what the consumer tests wrote is what is committed
String written = new File(basedir, 'contracts/release-notes-github.json').getText('UTF-8')
String committed = new File(source.toString(), 'java-team/contracts/release-notes-github.json').getText('UTF-8')
assert written == committed
return true
