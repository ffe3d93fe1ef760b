import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, isCalledProfile } from "./profile-picture";

test("fields and forms for a profile's picture", () => {
  for (const words of ["change your profile photo", "edit profile picture", "choose an avatar", "upload your headshot", "cover photo", "newid llun proffil", apart("userAvatar"), apart("profile_image"), apart("accountPhoto")]) {
    assert.ok(isCalledProfile(words), words);
  }
});

test("where pictures go with a post", () => {
  for (const words of ["add photos", "new post", "photo/video", "edit profile", "add a photo to your story", "attach a picture", "discover photos", apart("postImage"), apart("mediaUpload")]) {
    assert.ok(!isCalledProfile(words), words);
  }
});
