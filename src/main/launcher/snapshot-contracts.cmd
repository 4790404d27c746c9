@echo off
rem Starts the jar beside this file. The class-data archive of the build makes that fast on the JVM that the build used;
rem any other JVM leaves it alone, silently.
setlocal
set "here=%~dp0"
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java") else (set "java=java")
rem the serial collector and the first compiler start fastest; a stub lives long enough to be worth the second compiler
set "fast=-XX:+UseSerialGC"
if not "%~1"=="stub" set "fast=%fast% -XX:TieredStopAtLevel=1"
rem without -Xlog:disable an archive that does not fit is complained of on standard output
set "archive="
if exist "%here%snapshot-contracts.jsa" set archive="-XX:SharedArchiveFile=%here%snapshot-contracts.jsa" -Xshare:auto -Xlog:disable
"%java%" %archive% %fast% -jar "%here%snapshot-contracts.jar" %*
exit /b %ERRORLEVEL%
