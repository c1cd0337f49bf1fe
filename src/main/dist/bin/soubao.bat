@echo off
rem Starts Soubao with the first JDK of release 21 or newer that it finds.
setlocal EnableExtensions DisableDelayedExpansion
set "java="
if defined SOUBAO_JAVA_HOME (
  call :try "%SOUBAO_JAVA_HOME%"
  goto :found
)
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*") do call :try "%%~d"
:found
if not defined java (
  echo soubao: Java 21 or newer is needed, and was not found. Install a JDK, or set SOUBAO_JAVA_HOME to its folder. 1>&2
  exit /b 1
)
"%java%" --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %SOUBAO_OPTS% -cp "%~dp0..\lib\*" org.soubao.cli.Main %*
exit /b %ERRORLEVEL%

rem Takes the JDK in folder %1 if none was taken yet and its release file says 21 or more.
:try
if defined java exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
  for /f "delims=." %%m in ("%%~v") do if %%m GEQ 21 set "java=%~1\bin\java.exe"
)
exit /b
