@echo off
rem Starts LLMBreaker with an installed Java. Looks for one in JAVA_HOME, in PATH and in the usual
rem places; LLMBREAKER_JDKS may name another folder of JDKs to look in instead of those places.
setlocal EnableExtensions DisableDelayedExpansion
set "LB_NEEDED=25"
set "LB_JAVA="
for %%H in ("%~dp0..") do set "LB_HOME=%%~fH"

call :try "%JAVA_HOME%"
if not defined LB_JAVA for /f "delims=" %%J in ('where java.exe 2^>nul') do call :try "%%~dpJ.."
if not defined LB_JAVA call :usual_places
if not defined LB_JAVA goto :none

rem The engine shares its work among threads of its own; more inside each one only get in the way.
if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=1"

rem The cache makes starting faster. Another Java than the one that made it leaves it aside.
rem The app starts itself again by this script after a crash.
"%LB_JAVA%" "@%LB_HOME%\lib\jvm.args" "-XX:AOTCache=%LB_HOME%\lib\llmbreaker.aot" "-Dllmbreaker.launcher=%~f0" -jar "%LB_HOME%\lib\llmbreaker.jar" %*
exit /b %ERRORLEVEL%

:none
echo LLMBreaker needs Java %LB_NEEDED% or newer, and none was found. 1>&2
echo Install a JDK %LB_NEEDED%, for example Eclipse Temurin from https://adoptium.net, then start again. 1>&2
echo If you have one in an unusual place, set JAVA_HOME to its folder. 1>&2
exit /b 1

:usual_places
if defined LLMBREAKER_JDKS (
  call :each "%LLMBREAKER_JDKS%"
  exit /b 0
)
for %%V in (Java "Eclipse Adoptium" Microsoft Zulu BellSoft "Amazon Corretto" Semeru) do (
  call :each "%ProgramFiles%\%%~V"
  call :each "%LOCALAPPDATA%\Programs\%%~V"
)
call :each "%USERPROFILE%\.jdks"
exit /b 0

rem Tries every folder in %1.
:each
for /d %%D in ("%~1\*") do call :try "%%~fD"
exit /b 0

rem Takes the Java in folder %1 if none was taken yet and its file "release" names a new enough version.
:try
if defined LB_JAVA exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "LB_MAJOR="
for /f "tokens=2 delims==." %%V in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do set "LB_MAJOR=%%V"
if not defined LB_MAJOR exit /b 0
set "LB_MAJOR=%LB_MAJOR:"=%"
if %LB_MAJOR% GEQ %LB_NEEDED% set "LB_JAVA=%~f1\bin\java.exe"
exit /b 0
