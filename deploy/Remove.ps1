<#
Takes out of the registry what crewmate.admx and the .reg files put in; the browsers then remove Crewmate by themselves.
Run as an administrator. Settings that come by Group Policy or Intune come back until they are taken out there. Firefox keeps
what policy installed until policy blocks it: its file is named and left for you.
#>
if ('@CHROME_ID@'.StartsWith('@')) { Write-Error 'Run Configure.ps1 first and use the Remove.ps1 that it writes.'; exit 2 }
foreach ($browser in @{ Key = 'HKLM:\SOFTWARE\Policies\Google\Chrome'; Id = '@CHROME_ID@' }, @{ Key = 'HKLM:\SOFTWARE\Policies\Microsoft\Edge'; Id = '@EDGE_ID@' }) {
  $list = "$($browser.Key)\ExtensionInstallForcelist"
  foreach ($name in (Get-Item $list -ErrorAction SilentlyContinue).Property) {
    if ((Get-ItemPropertyValue $list $name) -like "$($browser.Id);*") { Remove-ItemProperty $list $name; "removed $list\$name" }
  }
  foreach ($key in "$($browser.Key)\3rdparty\extensions\$($browser.Id)", "$($browser.Key)\ExtensionSettings\$($browser.Id)") {
    if (Test-Path $key) { Remove-Item $key -Recurse; "removed $key" }
  }
}
foreach ($folder in $env:ProgramFiles, ${env:ProgramFiles(x86)}) {
  $file = "$folder\Mozilla Firefox\distribution\policies.json"
  if ((Test-Path $file) -and (Select-String -Path $file -SimpleMatch '@FIREFOX_ID@' -Quiet)) {
    "still names Crewmate: $file; put firefox\policies-remove.json in its place, or set installation_mode to blocked in it, and start Firefox"
  }
}
