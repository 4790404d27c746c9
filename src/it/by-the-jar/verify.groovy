// Each command as a user types it, with its exit code and the line of its result that says most.

String java = new File(System.getProperty('java.home'), 'bin/java')
// the archive that the build's launcher uses halves what a start costs
List<String> command = [java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', "-XX:SharedArchiveFile=$archive".toString(),
        '-Xshare:auto', '-Xlog:disable', '-jar', program.toString()]

Process start(List<String> command, File folder) {
    return new ProcessBuilder(command).directory(folder).redirectError(ProcessBuilder.Redirect.PIPE).start()
}

def run = { File folder, int code, String expected, String... arguments ->
    Process process = start(command + arguments.toList(), folder)
    StringBuilder out = new StringBuilder()
    StringBuilder err = new StringBuilder()
    process.waitForProcessOutput(out, err)
    assert process.exitValue() == code && (out + err).contains(expected): "$folder.name $arguments: $out$err"
}

def serving = { File folder, Closure<?> whileItServes ->
    Process stub = start(command + ['stub', '--contracts', 'contracts', '--port', '0'], folder)
    try {
        String line = stub.inputStream.newReader('UTF-8').readLine()
        assert line?.startsWith('Stub ready at '): "$folder.name: $line ${stub.errorStream.text}"
        whileItServes(line - 'Stub ready at ')
    } finally {
        stub.destroy()
        stub.waitFor()
    }
}

Closure<?> answer = { String method, String url, String preferred ->
    HttpURLConnection connection = new URL(url).openConnection() as HttpURLConnection
    connection.requestMethod = method
    if (preferred) {
        connection.setRequestProperty('Prefer', preferred)
    }
    return connection.responseCode
}

// a team without Java: its contract is as pact-js wrote it
File web = new File(basedir, 'without-java')
// a team that has nothing but the vendor's page
File weather = new File(basedir, 'documentation-only')

List<Closure<?>> steps = [
    {
        serving(web) { url ->
            run(web, 0, 'VERIFIED  3 of 3', 'verify', '--contracts', 'contracts', '--provider', 'parcels', '--url', url)
            assert answer('GET', "$url/parcels/P-9", 'code=503') == 503
        }
    },
    {
        run(web, 0, 'CLEAN', 'lint', '--contracts', 'contracts')
        run(web, 0, 'CONFORMS  2 of 2', 'check', '--contracts', 'contracts', 'session.har')
        run(web, 1, '"lost"', 'check', '--contracts', 'contracts', 'violation.har')
        run(web, 0, 'INTACT', 'drift', '--contracts', 'contracts', '--provider', 'parcels',
                '--openapi', 'contracts/documentation/parcels.openapi.yaml')
    },
    {
        serving(weather) { url ->
            assert answer('GET', "$url/stations/oslo/readings", null) == 200
            assert answer('GET', "$url/stations/oslo/readings", 'code=404') == 404
            assert answer('POST', "$url/stations/oslo/readings", 'code=422') == 422
        }
        run(weather, 2, 'no contract', 'verify', '--contracts', 'contracts', '--provider', 'weather', '--url', 'http://127.0.0.1:9')
    },
    {
        run(weather, 0, 'CLEAN', 'lint', '--contracts', 'contracts')
        run(weather, 1, 'yesterday', 'check', '--contracts', 'contracts', 'session.har')
        run(weather, 1, 'celsius', 'drift', '--contracts', 'contracts', '--provider', 'weather', '--openapi', 'published.yaml')
    },
]
List<Throwable> failures = Collections.synchronizedList([])
List<Thread> threads = steps.collect { step ->
    Thread.start {
        try {
            step()
        } catch (Throwable e) {
            failures << e
        }
    }
}
threads*.join()
failures.each { it.printStackTrace() }
return failures.isEmpty()
