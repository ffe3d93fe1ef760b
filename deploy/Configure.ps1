<#
Puts your trust's own details into the templates and writes what is to be rolled out into a new folder.

  .\Configure.ps1 -Trust emas -Base https://updates.example.nhs.uk/crewmate

  -Trust      emas, las, scas, wmas, yas or none
  -Base       the folder where you put the .crx, .xpi, update.xml and updates.json (https://, or file:/// for a trial)
  -ChromeId   the id in the Chrome Web Store, where it is installed from there; also -EdgeId
  -ChromeUrl  the store's update address, which goes with that id; also -EdgeUrl
  -Out        where to write
#>
param(
  [Parameter(Mandatory)][ValidateSet('emas', 'las', 'scas', 'wmas', 'yas', 'none')][string]$Trust,
  [Parameter(Mandatory)][string]$Base,
  [string]$ChromeId, [string]$EdgeId, [string]$ChromeUrl, [string]$EdgeUrl, [string]$Out = 'ready'
)
$ErrorActionPreference = 'Stop'
# The same as configure.sh asks of them: they go into XML, JSON and the registry as they stand.
function Test-Address($option, $address) {
  if ($address -like 'http://*') { throw "$option is plain http, where anybody on the way can hold back or change what browsers are given. Use https://, or file:/// for a trial: $address" }
  if ($address -cnotmatch '^(https://|file:///).') { throw "$option must start with https:// (or file:/// for a trial): $address" }
  if ($address -cnotmatch '^[!-~]+$' -or $address -match '[|&\\"''<>]') { throw "$option must be in plain letters, without blanks (write %20) and | & \ quotes < >: $address" }
}
$Base = $Base.TrimEnd('/')
Test-Address '-Base' $Base
if ($Base -match '[?#]|\.(xml|json|crx|xpi)$') { throw "-Base is the folder in which the packages lie: $Base" }
# A store's copy has an id of its own: an id with another copy's address, or the other way round, installs nothing.
foreach ($store in @{ Name = 'Chrome'; Id = $ChromeId; Url = $ChromeUrl }, @{ Name = 'Edge'; Id = $EdgeId; Url = $EdgeUrl }) {
  if ($store.Url) { Test-Address "-$($store.Name)Url" $store.Url }
  if ($store.Id -and -not $store.Url) { throw "-$($store.Name)Id is for a copy from a store: give -$($store.Name)Url with it." }
  if (-not $store.Id -and $store.Url -match '^https://(clients2\.google|edge\.microsoft)\.com/') { throw "The store's copy has its own id: give -$($store.Name)Id with -$($store.Name)Url." }
}
if (-not (Test-Path (Join-Path $PSScriptRoot 'release.env'))) { throw 'release.env is missing: run this from the unpacked rollout archive of a release.' }
$release = @{}
Get-Content (Join-Path $PSScriptRoot 'release.env') | ForEach-Object { $name, $value = $_ -split '=', 2; $release[$name] = $value }
if (-not $ChromeId) { $ChromeId = $release.CHROME_ID }
if (-not $EdgeId) { $EdgeId = $release.CHROME_ID }
if (-not $ChromeUrl) { $ChromeUrl = "$Base/update.xml" }
if (-not $EdgeUrl) { $EdgeUrl = "$Base/update.xml" }
foreach ($id in $ChromeId, $EdgeId) { if ($id -cnotmatch '^[a-p]{32}$') { throw "$id is not an extension id: 32 letters from a to p." } }
if (Test-Path $Out) { throw "$Out is there already; name another folder with -Out." }
$fill = [ordered]@{
  '@CHROME_ID@' = $ChromeId; '@EDGE_ID@' = $EdgeId; '@CHROME_UPDATE_URL@' = $ChromeUrl; '@EDGE_UPDATE_URL@' = $EdgeUrl
  '@XPI_URL@' = "$Base/crewmate-$($release.VERSION).xpi"; '@BASE@' = $Base; '@TRUST@' = $Trust
  '@FIREFOX_ID@' = $release.FIREFOX_ID; '@VERSION@' = $release.VERSION
}
$folders = 'windows', 'intune', 'macos', 'linux', 'pin', 'firefox'
$files = Get-ChildItem $PSScriptRoot -Recurse -File | Where-Object {
  $path = $_.FullName.Substring($PSScriptRoot.Length + 1)
  ($folders -contains ($path -split '[\\/]')[0]) -or ($path -match '^(update\.xml|updates\.json|settings\.json|verify\..*|remove\..*)$')
}
foreach ($file in $files) {
  $target = Join-Path $Out $file.FullName.Substring($PSScriptRoot.Length + 1)
  New-Item -ItemType Directory -Force (Split-Path $target) | Out-Null
  $text = [IO.File]::ReadAllText($file.FullName)
  foreach ($token in $fill.Keys) { $text = $text.Replace($token, $fill[$token]) }
  foreach ($n in 1..3) { $text = $text.Replace("@UUID_$n@", [guid]::NewGuid().ToString()) }
  $place = Join-Path (Resolve-Path (Split-Path $target)) (Split-Path -Leaf $target)
  [IO.File]::WriteAllText($place, $text, (New-Object Text.UTF8Encoding $false))
}
"Crewmate $($release.VERSION) for $Trust, Chrome id $ChromeId, Edge id $EdgeId`: ready in $Out"
