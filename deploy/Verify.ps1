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

# What each setting may hold.
$forms = Get-Content (Join-Path $PSScriptRoot 'settings.json') -Raw | ConvertFrom-Json
if (-not $forms) { '  note: settings.json is not beside this script, so no value is held against what settings may hold' }

# What is wrong with one setting: $parts are its texts by place, $isTyped whether the registry holds it in the right type.
function Test-Setting($name, $parts, $isTyped) {
  if (-not $forms) { return }
  $form = $forms.$name
  if (-not $form) { Wrong "${name}: there is no such setting"; return }
  if (-not $isTyped) { Wrong "${name}: expected $($form.type); the browser drops it without telling Crewmate"; return }
  if ($form.json -and -not $(try { ConvertFrom-Json $parts[''] -ErrorAction Stop } catch { $null })) { Wrong "${name}: not JSON"; return }
  foreach ($place in $parts.Keys) {
    $text = $parts[$place]
    $at = if ($place) { "$name.$place" } else { $name }
    if ($form.type -eq 'table' -and $form.names -cnotcontains $place) { Wrong "${at}: no such name" }
    elseif ($text -and $form.words -and $form.words -cnotcontains $text) { Wrong "${at}: no such word: $text" }
    elseif ($form.type -eq 'number' -and ([long]$text -lt $form.least -or [long]$text -gt $form.most)) { Wrong "${at}: not a whole number from $($form.least) to $($form.most)" }
  }
}

foreach ($browser in $browsers) {
  $id = $browser.Id
  $list = (Get-Item "$($browser.Key)\ExtensionInstallForcelist").Property | ForEach-Object { Get-ItemPropertyValue "$($browser.Key)\ExtensionInstallForcelist" $_ } | Where-Object { $_ -like "$id;*" }
  $perId = Get-ItemProperty "$($browser.Key)\ExtensionSettings\$id"
  $policy = "$($browser.Key)\3rdparty\extensions\$id\policy"
  $versions = Get-ChildItem "$($browser.Data)\*\Extensions\$id\*" -Directory | ForEach-Object { $_.Name -replace '_.*' } | Sort-Object -Unique
  if (-not ($list -or $perId -or $versions -or (Test-Path $policy))) { continue }
  $seen = $true
  $browser.Name
  if ($list) { "  force-list: $list" } elseif ($perId.installation_mode -eq 'force_installed') { "  ExtensionSettings: $($perId.update_url)" } else { Wrong 'no policy installs it' }
  if (Test-Path $policy) {
    foreach ($name in (Get-Item $policy).Property) {
      $kind = "$((Get-Item $policy).GetValueKind($name))"
      $value = Get-ItemPropertyValue $policy $name
      "  set: $name = $value ($kind)"
      $type = $forms.$name.type
      $parts = @{ '' = "$value" }
      $isTyped = $kind -eq $(if ($type -in 'number', 'yes/no') { 'DWord' } else { 'String' })
      if ($isTyped -and $type -in 'list', 'table') {
        # The registry holds them as JSON, or as a key of their own below.
        $read = try { ConvertFrom-Json $value -ErrorAction Stop } catch { $null }
        $isTyped = $(if ($type -eq 'list') { "$value".TrimStart().StartsWith('[') } else { "$value".TrimStart().StartsWith('{') }) -and $null -ne $read
        $parts = @{}
        if ($isTyped -and $type -eq 'list') { $n = 0; foreach ($one in $read) { $parts["$n"] = "$one"; $n += 1 } }
        elseif ($isTyped) { foreach ($one in $read.PSObject.Properties) { $parts[$one.Name] = "$($one.Value)" } }
      }
      Test-Setting $name $parts $isTyped
    }
    foreach ($key in Get-ChildItem $policy) {
      $parts = @{}
      foreach ($one in $key.Property) { $parts[$one] = "$($key.GetValue($one))" }
      "  set: $($key.PSChildName) = " + (($parts.Keys | Sort-Object | ForEach-Object { "$_=$($parts[$_])" }) -join '; ')
      Test-Setting $key.PSChildName $parts ($forms.($key.PSChildName).type -in 'list', 'table')
    }
  } else { '  set: nothing' }
  if ($versions) { "  installed: $versions" } else { Wrong 'not installed in any profile (start the browser once, wait a minute)' }
  if ($versions -and $versions -notcontains $version) { Wrong "this release is $version" }
  "  as the browser reads it: $($browser.Page)://policy"
  "  what Crewmate makes of it, and what it rejects: chrome-extension://$id/pages/options.html"
}

$files = "$env:ProgramFiles\Mozilla Firefox\distribution\policies.json", "${env:ProgramFiles(x86)}\Mozilla Firefox\distribution\policies.json" | Where-Object { (Test-Path $_) -and (Select-String -Path $_ -SimpleMatch $firefoxId -Quiet) }
$addons = Get-ChildItem "$env:APPDATA\Mozilla\Firefox\Profiles\*\extensions.json" | ForEach-Object { (Get-Content $_ -Raw | ConvertFrom-Json).addons } | Where-Object id -eq $firefoxId
$registry = "$((Get-ItemProperty 'HKLM:\SOFTWARE\Policies\Mozilla\Firefox').ExtensionSettings)" -like "*$firefoxId*"
if ($files -or $registry -or $addons) {
  $seen = $true
  'Firefox'
  if ($files) { "  policy: $files"; foreach ($file in $files) { try { Get-Content $file -Raw | ConvertFrom-Json -ErrorAction Stop | Out-Null } catch { Wrong "$file is not valid JSON" } } } elseif ($registry) { '  policy: the registry, ExtensionSettings' } else { Wrong 'no policies.json names it' }
  if ($addons) { "  installed: $(($addons.version | Sort-Object -Unique) -join ' ')" } else { Wrong 'not installed in any profile (start Firefox once; release Firefox takes a signed XPI only)' }
  '  as Firefox reads it: about:policies'
}
if (-not $seen) { 'No browser here has Crewmate or a policy for it.'; exit 1 }
if ($bad) { exit 1 } else { exit 0 }
