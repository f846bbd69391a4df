@echo off
rem Runs Lexyscope. In a source checkout it builds first when there is no jar or a source is newer; in a release it uses the Java beside it.
setlocal enabledelayedexpansion
set "here=%~dp0"
set "java_home="
for %%H in ("%here%runtime" "%JAVA_HOME%") do if not defined java_home call :try "%%~H"
if not defined java_home for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do if not defined java_home call :try "%%~H"
if not defined java_home (
  echo lexyscope: no Java 21 or newer was found. Install one, for example Temurin from adoptium.net, or use the release zip, which brings its own. 1>&2
  exit /b 1
)
if exist "%here%lib\" (
  set "classpath=%here%lib\*"
) else (
  powershell -NoProfile -Command "$j = Get-Item -ErrorAction SilentlyContinue '%here%cli\target\lexyscope-cli.jar'; $s = Get-ChildItem -Recurse -File '%here%pom.xml','%here%core\pom.xml','%here%cli\pom.xml','%here%core\src\main','%here%cli\src\main'; if (-not $j -or ($s | Where-Object LastWriteTime -gt $j.LastWriteTime)) { exit 1 }"
  if errorlevel 1 (
    echo Building Lexyscope ^(the first time this fetches its libraries^) ... 1>&2
    pushd "%here%" & call mvn -q -B -DskipTests -DfailOnWarning=false "-Dspotless.check.skip=true" package 1>&2 || (popd & exit /b 1)
    popd
  )
  set "classpath=%here%cli\target\lexyscope-cli.jar;%here%cli\target\lib\*"
)
set "unsafe="
if !java_major! geq 24 set "unsafe=--sun-misc-unsafe-memory-access=allow"
"%java_home%\bin\java" --enable-native-access=ALL-UNNAMED %unsafe% -Djava.awt.headless=true -Djdk.console=java.base -cp "%classpath%" org.lexyscope.cli.Main %*
exit /b %errorlevel%

:try
if not exist "%~1\bin\java.exe" exit /b
for /f tokens^=2^ delims^=^" %%V in ('findstr /b JAVA_VERSION= "%~1\release" 2^>nul') do for /f "delims=." %%M in ("%%V") do set "java_major=%%M"
if !java_major! geq 21 set "java_home=%~1"
exit /b
