@echo off
rem Starts the jar beside this file. What the build has written beside it makes that fast on the JVM that the build used:
rem an AOT cache (JDK 25 or newer) or a class-data archive. Any other JVM leaves it alone, silently.
setlocal
set "here=%~dp0"
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java") else (set "java=java")
rem the serial collector and the first compiler, in one thread, start fastest: compilers take the processor from what is waited
rem for. A stub lives long enough to be worth the second one, which waits for ten times as many calls as usual
set "fast=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1"
if "%~1"=="stub" set "fast=-XX:+UseSerialGC -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
rem without -Xlog:disable an archive that does not fit is complained of on standard output
set "archive="
if exist "%here%snapshot-contracts.jsa" set archive="-XX:SharedArchiveFile=%here%snapshot-contracts.jsa" -Xshare:auto -Xlog:disable
rem an older JVM does not know the option
if exist "%here%snapshot-contracts.aot" set archive=-XX:+IgnoreUnrecognizedVMOptions "-XX:AOTCache=%here%snapshot-contracts.aot" -Xlog:disable
"%java%" %archive% %fast% -jar "%here%snapshot-contracts.jar" %*
exit /b %ERRORLEVEL%
