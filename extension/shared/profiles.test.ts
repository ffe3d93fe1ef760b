import assert from "node:assert/strict";
import { test } from "node:test";
import type { Profile } from "./core-types";
import { merged, profilesOf, withProfile } from "./profiles";

const of = (username: string, bio = "", displayName = ""): Profile => ({ displayName, username, bio, page: false });

test("profiles: what is stored by whatever version, and what is none", () => {
  assert.equal(profilesOf(undefined, "x"), null);
  assert.equal(profilesOf({ x: 7 }, "x"), null);
  assert.deepEqual(profilesOf({ x: [] }, "x"), []);
  assert.deepEqual(profilesOf({ x: of("jo") }, "x"), [of("jo")], "one, as it was kept before");
  assert.deepEqual(profilesOf({ x: [of("jo"), null, 7, {}, { username: "di", bio: 3 }] }, "x"), [of("jo"), of("di")]);
});

test("profiles: the page's word comes first, and only the same account's memory is added", () => {
  const kept = [of("jo", "Paramedic"), of("emas_jo", "EMAS")];
  assert.deepEqual(merged(of("@Jo", "", "Jo"), kept), of("@Jo", "Paramedic", "Jo"));
  assert.deepEqual(merged(of("emas_jo"), kept), of("emas_jo", "EMAS"));
  assert.deepEqual(merged(of("di"), kept), of("di"));
  assert.deepEqual(merged(null, kept), kept[0]);
  assert.equal(merged(null, []), null);
  assert.equal(merged({ ...of("", "", "The Trust"), page: true }, kept)?.page, true);
  assert.equal(profilesOf({ x: [{ ...of("jo"), page: true }] }, "x")?.[0]?.page, false, "whoever was a page before may be a person now");
});

test("profiles: the account last used is first, once, and five are kept", () => {
  let kept: ReturnType<typeof withProfile> = [];
  for (const handle of ["a", "b", "c", "d", "e", "f"]) kept = withProfile(kept, of(handle));
  assert.deepEqual(kept.map(({ username }) => username), ["f", "e", "d", "c", "b"]);
  assert.deepEqual(withProfile(kept, of("@D", "new")).map(({ username }) => username), ["@D", "f", "e", "c", "b"]);
});
