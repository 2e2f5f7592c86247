# The same recipe on Windows: the README's test command in a fresh environment outside the tree.
# Chromium, Chrome or Edge is found by itself, or set CHROMIUM to its path.
$ErrorActionPreference = "Stop"
$tree = Split-Path -Parent $PSScriptRoot
$work = Join-Path ([System.IO.Path]::GetTempPath()) ([System.Guid]::NewGuid())
New-Item -ItemType Directory $work | Out-Null
try {
    Push-Location $tree
    git ls-files --cached --others --exclude-standard | ForEach-Object {
        if (Test-Path $_) {
            $target = Join-Path $work $_
            New-Item -ItemType Directory -Force (Split-Path -Parent $target) | Out-Null
            Copy-Item $_ $target
        }
    }
    Set-Location $work
    # The tests start the program many times: it is compiled once, whatever this shell says.
    Remove-Item Env:PYTHONDONTWRITEBYTECODE -ErrorAction SilentlyContinue
    py -3 -m venv .venv
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
    .venv\Scripts\pip install -c constraints.txt -e ".[test]"
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
    .venv\Scripts\pytest
    exit $LASTEXITCODE
}
finally {
    Pop-Location
    Remove-Item -Recurse -Force $work
}
