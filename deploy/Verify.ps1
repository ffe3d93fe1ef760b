<#
Is Crewmate installed on this computer, and which policy reaches it? Run as the person who uses the browser.
Changes nothing. Exit code 0: every browser that has a policy for Crewmate has Crewmate.
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

foreach ($browser in $browsers) {
  $id = $browser.Id
  $list = (Get-Item "$($browser.Key)\ExtensionInstallForcelist").Property | ForEach-Object { Get-ItemPropertyValue "$($browser.Key)\ExtensionInstallForcelist" $_ } | Where-Object { $_ -like "$id;*" }
  $perId = Get-ItemProperty "$($browser.Key)\ExtensionSettings\$id"
  $policy = "$($browser.Key)\3rdparty\extensions\$id\policy"
  $versions = Get-ChildItem "$($browser.Data)\*\Extensions\$id" -Directory | ForEach-Object { $_.Name -replace '_.*' } | Sort-Object -Unique
  if (-not ($list -or $perId -or $versions -or (Test-Path $policy))) { continue }
  $seen = $true
  $browser.Name
  if ($list) { "  force-list: $list" } elseif ($perId.installation_mode -eq 'force_installed') { "  ExtensionSettings: $($perId.update_url)" } else { Wrong 'no policy installs it' }
  if (Test-Path $policy) {
    foreach ($name in (Get-Item $policy).Property) {
      $kind = (Get-Item $policy).GetValueKind($name)
      "  set: $name = $(Get-ItemPropertyValue $policy $name) ($kind)"
      if ($kind -notin 'String', 'DWord') { Wrong "$name is $kind; browsers read REG_SZ and REG_DWORD only" }
    }
    foreach ($key in Get-ChildItem $policy) { "  set: $($key.PSChildName) = " + (($key.Property | ForEach-Object { "$_=" + $key.GetValue($_) }) -join "; ") }
  } else { '  set: nothing' }
  if ($versions) { "  installed: $versions" } else { Wrong 'not installed in any profile (start the browser once, wait a minute)' }
  if ($versions -and $versions -notcontains $version) { Wrong "this release is $version" }
  "  as the browser reads it: $($browser.Page)://policy"
  "  what Crewmate makes of it, and what it rejects: chrome-extension://$id/pages/options.html"
}

$files = "$env:ProgramFiles\Mozilla Firefox\distribution\policies.json", "${env:ProgramFiles(x86)}\Mozilla Firefox\distribution\policies.json" | Where-Object { (Test-Path $_) -and (Select-String -Path $_ -SimpleMatch $firefoxId -Quiet) }
$addons = Get-ChildItem "$env:APPDATA\Mozilla\Firefox\Profiles\*\extensions.json" | ForEach-Object { (Get-Content $_ -Raw | ConvertFrom-Json).addons } | Where-Object id -eq $firefoxId
if ($files -or $addons) {
  $seen = $true
  'Firefox'
  if ($files) { "  policy: $files"; foreach ($file in $files) { try { Get-Content $file -Raw | ConvertFrom-Json -ErrorAction Stop | Out-Null } catch { Wrong "$file is not valid JSON" } } } else { Wrong 'no policies.json names it' }
  if ($addons) { "  installed: $(($addons.version | Sort-Object -Unique) -join ' ')" } else { Wrong 'not installed in any profile (start Firefox once; release Firefox takes a signed XPI only)' }
  '  as Firefox reads it: about:policies'
}
if (-not $seen) { 'No browser here has Crewmate or a policy for it.'; exit 1 }
if ($bad) { exit 1 } else { exit 0 }
