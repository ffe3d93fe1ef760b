// Which of the known sites a host belongs to.

/** A site's id and its hosts, as in the manifest: `*.` stands for any above. */
export interface SiteHosts {
  readonly id: string;
  readonly hosts: readonly string[];
}

/** The site that the host belongs to; the narrowest pattern wins. */
export function siteIn(sites: readonly SiteHosts[], host: string): string | null {
  let best: { id: string; length: number } | null = null;
  for (const { id, hosts } of sites) {
    for (const pattern of hosts) {
      const wanted = pattern.replace(/^(\*|www)\./, "");
      if ((host === wanted || (pattern.startsWith("*.") && host.endsWith(`.${wanted}`))) && wanted.length > (best?.length ?? 0)) {
        best = { id, length: wanted.length };
      }
    }
  }
  return best?.id ?? null;
}
