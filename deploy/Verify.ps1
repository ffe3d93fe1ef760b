<#
Is Crewmate installed on this computer, which policy reaches it, and which of its values can't be used? Run as the
person who uses the browser. Changes nothing. Exit code 0: every browser that has a policy for Crewmate has Crewmate,
and every value can be used.
#>
$ErrorActionPreference = 'SilentlyContinue'
$version = '@VERSION@'
$firefoxId = '@FIREFOX_ID@'
$browsers = @(
  @{ Name = 'Google Chrome'; Id = '@CHROME_ID@'; Key = 'HKLM:\SOFTWARE\Policies\Google\Chrome'; Data = "$env:LOCALAPPDATA\Google\Chrome\User Data"; Page = 'chrome' },
  @{ Name = 'Microsoft Edge'; Id = '@EDGE_ID@'; Key = 'HKLM:\SOFTWARE\Policies\Microsoft\Edge'; Data = "$env:LOCALAPPDATA\Microsoft\Edge\User Data"; Page = 'edge' }
)
if ($version.StartsWith('@')) { Write-Error 'Run Configure.ps1 first and use the Verify.ps1 that it writes.' -ErrorAction Continue; exit 2 }
$bad = $false; $seen = $false
function Wrong($text) { $script:bad = $true; "  PROBLEM: $text" }

# What JSON text holds. Within a table, because PowerShell takes a list by itself apart, and versions do so differently.
function Read-Json($text) {
  $read = try { ConvertFrom-Json ('{"value":' + $text + '}') -ErrorAction Stop } catch { $null }
  @{ IsGood = $null -ne $read; Value = $read.value }
}

# The type of a value that was read from JSON, by the names of settings.json.
function Get-Kind($value) {
  if ($null -eq $value) { 'nothing' }
  elseif ($value -is [bool]) { 'yes/no' }
  elseif ($value -is [array]) { 'list' }
  elseif ($value -is [Management.Automation.PSCustomObject]) { 'table' }
  elseif ($value -is [int] -or $value -is [long] -or $value -is [double] -or $value -is [decimal]) { 'number' }
  else { 'text' }
}

# What is wrong with one setting, each with its place; nothing where it is as the setting takes it. As in verify.sh.
function Test-Setting($forms, $name, $kind, $value) {
  if (-not $forms -or $kind -eq 'nothing' -or ($kind -eq 'text' -and "$value" -eq '')) { return }
  # Names of settings tell capitals apart, as browsers do and PowerShell does not.
  if (@($forms.PSObject.Properties.Name) -cnotcontains $name) { "${name}: there is no such setting"; return }
  $form = $forms.$name
  if ($kind -ne $form.type) { "${name}: expected $($form.type), found $kind"; return }
  if ($kind -eq 'number' -and ($value -ne [math]::Floor($value) -or $value -lt $form.least -or $value -gt $form.most)) {
    "${name}: not a whole number from $($form.least) to $($form.most)"
  }
  if ($form.json -and -not (Read-Json $value).IsGood) { "${name}: not JSON" }
  $parts = @()
  if ($kind -eq 'text') { $parts = @(@{ Place = ''; Value = $value }) }
  if ($kind -eq 'list') { $n = 0; $parts = @(foreach ($one in $value) { @{ Place = ".$n"; Value = $one }; $n += 1 }) }
  if ($kind -eq 'table') {
    $parts = @(foreach ($one in $value.PSObject.Properties) { @{ Place = ".$($one.Name)"; Value = $one.Value } })
    foreach ($one in $value.PSObject.Properties) { if ($form.names -cnotcontains $one.Name) { "$name.$($one.Name): no such name" } }
  }
  foreach ($part in $parts) {
    $found = Get-Kind $part.Value
    if ($found -ne 'text') { "$name$($part.Place): expected text, found $found" }
    elseif ($part.Value -and $form.words -and $form.words -cnotcontains $part.Value) { "$name$($part.Place): no such word: $($part.Value)" }
  }
}

# Shows the settings of a table and what is wrong with them. $lost is what becomes of a value of the wrong type.
function Show-Settings($table, $lost) {
  if ($null -eq $table -or -not @($table.PSObject.Properties).Count) { '  set: nothing' }
  foreach ($one in $table.PSObject.Properties) {
    $kind = Get-Kind $one.Value
    "  set: $($one.Name) = $(if ($kind -in 'list', 'table') { ConvertTo-Json -InputObject $one.Value -Compress -Depth 5 } else { $one.Value })"
    foreach ($what in Test-Setting $forms $one.Name $kind $one.Value) { Wrong "$what$(if ($what.StartsWith("$($one.Name): expected")) { $lost })" }
  }
}

# The settings that a registry key holds, as the table that they would be in JSON. Numbers stand for yes and no as well,
# and text for a list or table, where the setting takes such; a list or table may also be a key of its own.
function Read-Registry($path) {
  $table = [ordered]@{}
  $key = Get-Item $path
  foreach ($name in $key.Property) {
    $value = $key.GetValue($name)
    $type = $forms.$name.type
    switch ("$($key.GetValueKind($name))") {
      'DWord' { $table[$name] = if ($type -eq 'yes/no') { $value -ne 0 } else { $value } }
      { $_ -in 'String', 'ExpandString' } {
        $read = if ($type -in 'list', 'table') { Read-Json $value } else { @{ IsGood = $false } }
        $table[$name] = if ($read.IsGood) { , $read.Value } else { $value }
      }
      default { $script:unread += "${name}: of the registry's types, browsers read REG_SZ and REG_DWORD, not $_" }
    }
  }
  foreach ($below in Get-ChildItem $path) {
    $entries = [ordered]@{}
    foreach ($name in $below.Property) { $entries[$name] = $below.GetValue($name) }
    $name = $below.PSChildName
    $table[$name] = if ($forms.$name.type -eq 'list') { , @($entries.Values) } else { [pscustomobject]$entries }
  }
  [pscustomobject]$table
}

# What each setting may hold.
$forms = Get-Content (Join-Path $PSScriptRoot 'settings.json') -Raw -Encoding UTF8 | ConvertFrom-Json
if (-not $forms) { '  note: settings.json is not beside this script, so no value is held against what settings may hold' }

foreach ($browser in $browsers) {
  $id = $browser.Id
  $listed = Get-Item "$($browser.Key)\ExtensionInstallForcelist"
  $list = foreach ($name in $listed.Property) { $listed.GetValue($name) | Where-Object { $_ -like "$id;*" } }
  $perId = Get-ItemProperty "$($browser.Key)\ExtensionSettings\$id"
  $inOne = "$((Get-ItemProperty $browser.Key).ExtensionSettings)" -like "*$id*" # all of it as one JSON text
  $policy = "$($browser.Key)\3rdparty\extensions\$id\policy"
  $versions = @(Get-ChildItem "$($browser.Data)\*\Extensions\$id\*" -Directory | ForEach-Object { $_.Name -replace '_.*' } | Sort-Object -Unique)
  if (-not ($list -or $perId -or $inOne -or $versions -or (Test-Path $policy))) { continue }
  $seen = $true
  $browser.Name
  if ($list) { "  force-list: $list" } elseif ($perId.installation_mode -eq 'force_installed') { "  ExtensionSettings: $($perId.update_url)" } elseif ($inOne) { '  ExtensionSettings: named in its JSON' } else { Wrong 'no policy installs it' }
  if (Test-Path $policy) {
    $unread = @()
    Show-Settings (Read-Registry $policy) '; the browser drops it without telling Crewmate'
    foreach ($what in $unread) { Wrong $what }
  } else { '  set: nothing' }
  if ($versions) { "  installed: $versions" } else { Wrong 'not installed in any profile (start the browser once, wait a minute)' }
  if ($versions -and $versions -notcontains $version) { Wrong "this release is $version" }
  "  as the browser reads it: $($browser.Page)://policy"
  "  what Crewmate makes of it, and what it rejects: chrome-extension://$id/pages/options.html"
}

$files = @("$env:ProgramFiles\Mozilla Firefox\distribution\policies.json", "${env:ProgramFiles(x86)}\Mozilla Firefox\distribution\policies.json" |
  Where-Object { (Test-Path $_) -and (Select-String -Path $_ -SimpleMatch $firefoxId -Quiet) })
$registry = 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox'
$inRegistry = "$((Get-ItemProperty $registry).ExtensionSettings)" -like "*$firefoxId*"
$addons = @(Get-ChildItem "$env:APPDATA\Mozilla\Firefox\Profiles\*\extensions.json" | ForEach-Object { (Get-Content $_.FullName -Raw -Encoding UTF8 | ConvertFrom-Json).addons } | Where-Object { $_.id -eq $firefoxId })
if ($files -or $inRegistry -or $addons) {
  $seen = $true
  'Firefox'
  $isBlocked = $false
  foreach ($file in $files) {
    "  policy: $file"
    $read = Read-Json (Get-Content $file -Raw -Encoding UTF8)
    if ($read.Value.policies.ExtensionSettings.$firefoxId.installation_mode -eq 'blocked') { $isBlocked = $true }
    elseif ($read.IsGood) { Show-Settings $read.Value.policies.'3rdparty'.Extensions.$firefoxId '' } else { Wrong "$file is not valid JSON" }
  }
  if ($inRegistry) { "  policy: $registry, ExtensionSettings; that counts, and ExtensionSettings in policies.json does not" }
  elseif (-not $files) { Wrong 'no policy of Firefox names it; Firefox keeps it until policy blocks it' }
  $installed = @($addons | ForEach-Object { $_.version } | Sort-Object -Unique)
  if ($isBlocked -and $installed) { Wrong "policy blocks it, and it is still installed ($installed): start Firefox once, and it goes" }
  elseif ($isBlocked) { '  policy blocks it, and it is not installed any more: the policy may go too' }
  elseif ($installed) { "  installed: $installed" } else { Wrong 'not installed in any profile (start Firefox once; release Firefox takes a signed XPI only)' }
  if ($installed -and -not $isBlocked -and $installed -notcontains $version) { Wrong "this release is $version" }
  '  as Firefox reads it: about:policies; what Crewmate rejects: its settings page, from the Crewmate button'
}
if (-not $seen) { 'No browser here has Crewmate or a policy for it.'; exit 1 }
if ($bad) { exit 1 } else { exit 0 }
