import assert from "node:assert/strict";
import { test } from "node:test";
import { readSites } from "./settings";

/** As `src/settings` decides it for the same two areas. */
const CASES: [what: string, managed: unknown, local: unknown, sites: [string[], string[], string[]?]][] = [
  ["nobody set anything", {}, {}, [[], []]],
  ["the person switched one off", {}, { sitesOff: ["x.com"] }, [["x.com"], []]],
  ["IT's list locks", { sitesOff: ["a.com"] }, { sitesOff: ["x.com"] }, [["a.com"], []]],
  ["an empty list keeps every site on", { sitesOff: [] }, { sitesOff: ["x.com"] }, [[], []]],
  ["left open, the person's counts", { sitesOff: ["a.com"], personMayChange: ["sitesOff"] }, { sitesOff: ["x.com"] }, [["x.com"], []]],
  ["left open and untouched, IT's counts", { sitesOff: ["a.com"], personMayChange: ["sitesOff"] }, {}, [["a.com"], []]],
  ["kept on", { sitesOn: ["x.com"] }, { sitesOff: ["x.com"], sitesOn: ["y.com"] }, [["x.com"], ["x.com"]]],
  ["wrong types count as not set", { sitesOff: "a.com", sitesOn: 3, personMayChange: {} }, { sitesOff: { x: 1 } }, [[], []]],
  ["a wrong type from IT leaves the person's", { sitesOff: true }, { sitesOff: ["x.com"] }, [["x.com"], []]],
  ["what is no text in a list is left out", { sitesOff: [[1], null, "a.com"], sitesOn: [{}] }, {}, [["a.com"], []]],
  ["Firefox without policy rejects", null, { sitesOff: ["x.com"] }, [["x.com"], []]],
  ["a broken storage", null, null, [[], []]],
  ["the trust's policy leaves one to others", { trust: "emas" }, { trust: "las" }, [[], [], ["workplace.com"]]],
  ["the person's trust does so where IT names none, or none that is known", { trust: "mars" }, { trust: "emas" }, [[], [], ["workplace.com"]]],
  ["IT's trust does not", { trust: "las" }, { trust: "emas" }, [[], []]],
];

for (const [what, managed, local, sites] of CASES) {
  test(`sites: ${what}`, async () => {
    const area = (values: unknown) => ({ get: () => (values === null ? Promise.reject(new Error("no such area")) : Promise.resolve(values)) });
    Object.assign(globalThis, { chrome: { storage: { managed: area(managed), local: area(local) } } });
    assert.deepEqual(await readSites(), [...sites, ...(sites.length === 2 ? [[]] : [])]);
  });
}
