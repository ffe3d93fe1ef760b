// The sites' other compose boxes, each on a page of its own: titles, bios, names, handles, descriptions of pictures, messages,
// polls, events, shares. In the words of `site-pages.mjs`; shorter, since what holds for a site's main box is tried there:
// one behaviour reads, marks, replaces and holds. Where a site's file calls a box a guess, so is its page here.

const DIALOG = ["div", { role: "dialog", "aria-modal": "true" }];
const button = (words, attributes = {}) => ["button", { type: "button", ...attributes }, words];
const div = (words, attributes = {}) => ["div", { role: "button", tabindex: "0", ...attributes }, words];
/** A field of a form around it that holds this. */
const field = (tag, attributes, value) => [tag, attributes, "", [["input", { type: "text", value }]]];
const textbox = (label, attributes = {}) => ({ role: "textbox", "aria-label": label, ...attributes });

/** site, host, then one list for each surface: what, surface, engine, path, the box, the control that publishes, and what else. */
const SITES = [
  ["x", "x.com", [
    ["picture description", "altText", "textarea", "/compose/post", { "data-testid": "altTextInput" }, button("Save"), { nest: [DIALOG] }],
    ["profile name", "displayName", "input", "/settings/profile", { name: "displayName" }, button("Save", { "data-testid": "Profile_Save_Button" }), { nest: [DIALOG] }],
    ["handle", "username", "input", "/settings/screen_name", { name: "typedScreenName" }, button("Save", { "data-testid": "settingsDetailSave" })],
    ["poll option", "post", "input", "/compose/post", { name: "Choice1", "aria-label": "Choice 1" }, button("Post", { "data-testid": "tweetButton" }), { nest: [DIALOG] }],
    ["space name", "title", "input", "/home", { placeholder: "Name your Space" }, button("Start now"), { nest: [DIALOG] }],
  ]],
  ["facebook", "www.facebook.com", [
    ["direct message", "dm", "lexical", "/messages/t/1", textbox("Message"), div("", { "aria-label": "Press Enter to send" }), { keys: "enter", audience: "direct" }],
    ["answer or reply", "reply", "lexical", "/groups/1/posts/2", textbox("Reply to Jo Hart"), null, { keys: "enter" }],
    ["profile bio", "bio", "textarea", "/jo", { "aria-label": "Enter bio text", placeholder: "Describe who you are" }, div("Save", { "aria-label": "Save" })],
    ["photo description", "altText", "textarea", "/", { "aria-label": "Alternative text" }, div("Save", { "aria-label": "Save" }), { nest: [DIALOG] }],
    ["live stream title", "title", "input", "/live/producer", { "aria-label": "Title (optional)" }, div("Go live", { "aria-label": "Go live" })],
    ["event", "title", "input", "/events/create", { "aria-label": "Event name" }, div("Create event", { "aria-label": "Create event" })],
    ["event details", "post", "textarea", "/events/create", { "aria-label": "What are the details?" }, div("Create event", { "aria-label": "Create event" })],
    ["post in a group", "post", "lexical", "/groups/1", textbox("Write something…"), div("Post", { "aria-label": "Post" }), { nest: [DIALOG, ["form", {}]] }],
    ["poll option", "post", "input", "/groups/1", { "aria-label": "Option 1" }, div("Post", { "aria-label": "Post" }), { nest: [DIALOG] }],
    ["share", "share", "lexical", "/", textbox("Say something about this..."), div("Share now", { "aria-label": "Share now" }), { nest: [DIALOG] }],
    ["name", "displayName", "input", "/settings", { "aria-label": "First name" }, div("Review change", { "aria-label": "Review change" })],
    ["handle", "username", "input", "/settings", { "aria-label": "Username" }, div("Save changes", { "aria-label": "Save changes" })],
    ["live stream description", "caption", "textarea", "/live/producer", { "aria-label": "Description (optional)" }, div("Go live", { "aria-label": "Go live" })],
    ["story", "post", "textarea", "/stories/create", { "aria-label": "Start typing" }, div("Share to story", { "aria-label": "Share to story" })],
  ]],
  ["instagram", "www.instagram.com", [
    ["direct message", "dm", "lexical", "/direct/t/1", textbox("Message"), div("Send"), { keys: "enter", audience: "direct" }],
    ["name", "displayName", "input", "/accounts/edit/", { id: "pepName" }, div("Submit"), { form: true }],
    ["handle", "username", "input", "/accounts/edit/", { id: "pepUsername" }, div("Submit"), { form: true }],
    ["alt text", "altText", "input", "/", { placeholder: "Write alt text..." }, div("Share"), { nest: [DIALOG] }],
    ["live stream title", "title", "input", "/live/producer/", { placeholder: "Add a title" }, div("Go live"), { nest: [DIALOG] }],
    ["answer to a story", "dm", "textarea", "/stories/jo/1/", { placeholder: "Reply to jo…" }, div("Send"), { keys: "enter", audience: "direct" }],
  ]],
  ["threads", "www.threads.com", [
    ["profile bio", "bio", "textarea", "/@jo", { "aria-label": "Bio" }, div("Done"), { nest: [DIALOG] }],
    ["reply", "reply", "lexical", "/@jo/post/1", textbox("Reply to jo..."), div("Post"), { nest: [DIALOG] }],
    ["poll option", "post", "input", "/", { placeholder: "Add an option" }, div("Post"), { nest: [DIALOG] }],
    ["alt text", "altText", "textarea", "/", { placeholder: "Describe this photo for people with visual impairments…", "aria-label": "Alt text" }, div("Done"), { nest: [DIALOG] }],
  ]],
  ["linkedin", "www.linkedin.com", [
    ["headline", "displayName", "input", "/in/jo/edit/intro/", { "aria-label": "Headline" }, button("Save"), { nest: [DIALOG] }],
    ["about", "bio", "textarea", "/in/jo/edit/forms/summary/new/", { "aria-label": "Description" }, button("Save"), { nest: [DIALOG] }],
    ["alt text", "altText", "textarea", "/feed/", { "aria-label": "Alternative text" }, button("Add"), { nest: [DIALOG] }],
    ["poll option", "post", "input", "/feed/", { "aria-label": "Option 1" }, button("Done"), { nest: [DIALOG] }],
    ["name", "displayName", "input", "/in/jo/edit/forms/intro/new/", { "aria-label": "First name" }, button("Save"), { nest: [DIALOG] }],
    ["event", "title", "input", "/events/", { "aria-label": "Event name" }, button("Next"), { nest: [DIALOG] }],
    ["article title", "title", "textarea", "/article/new/", { placeholder: "Title" }, button("Publish")],
    ["article", "post", "plain", "/article/new/", { "aria-label": "Article editor content" }, button("Publish")],
  ]],
  ["tiktok", "www.tiktok.com", [
    ["message", "dm", "draft", "/messages", textbox("Send a message..."), ["div", { "data-e2e": "message-send" }, "➤"], { keys: "enter", audience: "direct", nest: [["div", { "data-e2e": "message-input-area" }]], outer: 0 }],
    ["bio", "bio", "textarea", "/@jo", { "data-e2e": "edit-profile-bio-input", placeholder: "Bio" }, button("Save", { "data-e2e": "edit-profile-save" }), { nest: [DIALOG], account: [field("div", { "data-e2e": "edit-profile-name-input" }, "Jo Hart"), field("div", { "data-e2e": "edit-profile-username-input" }, "emas_jo")], name: "Jo Hart", handle: "emas_jo" }],
    ["name", "displayName", "input", "/@jo", { placeholder: "Name" }, button("Save", { "data-e2e": "edit-profile-save" }), { nest: [DIALOG, ["div", { "data-e2e": "edit-profile-name-input" }]], outer: 1 }],
    ["handle", "username", "input", "/@jo", { placeholder: "Username" }, button("Save", { "data-e2e": "edit-profile-save" }), { nest: [DIALOG, ["div", { "data-e2e": "edit-profile-username-input" }]], outer: 1 }],
    ["live stream title", "title", "input", "/live/studio", { placeholder: "Add a title for your LIVE" }, button("Go LIVE")],
  ]],
  ["youtube", "studio.youtube.com", [
    ["community post", "post", "plain", "/channel/1/community", { id: "contenteditable-root", "aria-label": "What's on your mind?" }, button("Post", { "aria-label": "Post" }), { nest: [["ytd-backstage-post-dialog-renderer", {}]], media: { input: { accept: "image/png,image/jpeg,image/gif", multiple: "" } }, bar: [["ytd-button-renderer", { id: "submit-button" }, "here"]] }],
    ["video title", "title", "plain", "/video/1/edit", { id: "textbox", "aria-label": "Add a title that describes your video" }, button("Publish", { "aria-label": "Publish" }), { nest: [["ytcp-uploads-dialog", {}], ["div", { id: "title-textarea" }]], outer: 1, media: { input: { accept: "video/*" } }, bar: [["ytcp-button", { id: "done-button" }, "here"]] }],
    ["video description", "caption", "plain", "/video/1/edit", { id: "textbox", "aria-label": "Tell viewers about your video" }, button("Save", { "aria-label": "Save" }), { nest: [["ytcp-uploads-dialog", {}], ["div", { id: "description-textarea" }]], outer: 1, bar: [["ytcp-button", { id: "done-button" }, "here"]] }],
    ["live stream title", "title", "plain", "/channel/1/livestreaming", { id: "textbox", "aria-label": "Title (required)" }, button("Go live"), { nest: [["ytls-broadcast-create-dialog", {}]] }],
    ["channel name", "displayName", "input", "/channel/1/editing/profile", { "aria-label": "Channel name" }, button("Publish", { id: "publish-button" }), { nest: [["div", {}], ["ytcp-channel-editing-channel-name", {}]], outer: 1 }],
    ["channel description", "bio", "plain", "/channel/1/editing/profile", { "aria-label": "Tell viewers about your channel" }, button("Publish", { id: "publish-button" }), { nest: [["div", {}], ["div", { id: "description-textbox" }]], outer: 1, account: [field("ytcp-channel-editing-channel-name", {}, "Jo Hart"), field("ytcp-channel-editing-channel-handle", {}, "@emas_jo")], name: "Jo Hart", handle: "@emas_jo" }],
    ["poll option", "post", "input", "/channel/1/community", { "aria-label": "Add option" }, button("Post", { "aria-label": "Post" }), { nest: [["ytd-backstage-post-dialog-renderer", {}]], bar: [["ytd-button-renderer", { id: "submit-button" }, "here"]] }],
    ["live stream description", "caption", "plain", "/channel/1/livestreaming", { id: "textbox", "aria-label": "Tell viewers about your stream" }, button("Go live"), { nest: [["ytls-broadcast-create-dialog", {}]] }],
    ["handle", "username", "input", "/channel/1/editing/profile", { "aria-label": "Handle" }, button("Publish", { id: "publish-button" }), { nest: [["div", {}], ["ytcp-channel-editing-channel-handle", {}]], outer: 1 }],
  ]],
  ["reddit", "www.reddit.com", [
    ["chat message", "dm", "textarea", "/chat/room/1", { "aria-label": "Write message" }, button("", { "aria-label": "Send message" }), { keys: "enter", audience: "direct", nest: [["rs-app", {}, "shadow"], ["rs-message-composer", {}, "shadow"]] }],
    ["title", "title", "textarea", "/r/ems/submit", { id: "innerTextArea", name: "title" }, button("Post", { id: "inner-post-submit-button" }), { nest: [["r-post-composer-form", {}], ["faceplate-textarea-input", { name: "title" }, "shadow"]], outer: 1 }],
    ["post", "post", "lexical", "/r/ems/submit", { "aria-label": "Post body text field" }, button("Post", { id: "inner-post-submit-button" }), { nest: [["r-post-composer-form", {}], ["shreddit-composer", {}]], outer: 1 }],
    ["poll option", "post", "input", "/r/ems/submit", { name: "option1", "aria-label": "Option 1" }, button("Post", { id: "inner-post-submit-button" }), { nest: [["r-post-composer-form", {}]] }],
    ["profile about", "bio", "textarea", "/settings/profile", { "aria-label": "About description" }, button("Save"), { nest: [DIALOG] }],
    ["display name", "displayName", "input", "/settings/profile", { "aria-label": "Display name" }, button("Save"), { nest: [DIALOG] }],
    ["picture caption", "caption", "input", "/r/ems/submit", { placeholder: "Add a caption…" }, button("Post", { id: "inner-post-submit-button" }), { nest: [["r-post-composer-form", {}]] }],
  ]],
  ["whatsapp", "web.whatsapp.com", [
    ["media caption", "caption", "lexical", "/", textbox("Add a caption"), div("", { "aria-label": "Send" }), { keys: "enter", audience: "direct", nest: [["div", {}], ["div", { "data-testid": "media-caption-input-container" }]], outer: 1 }],
    ["about and name", "bio", "lexical", "/", textbox("About"), button("", { "aria-label": "Click to save About" })],
    ["poll option", "post", "lexical", "/", textbox("Ask question"), div("", { "aria-label": "Send" }), { audience: "direct", nest: [DIALOG] }],
    ["status", "post", "lexical", "/", textbox("Type a status"), div("", { "aria-label": "Send" }), { audience: "followers" }],
  ]],
  ["bluesky", "bsky.app", [
    ["message", "dm", "textarea", "/messages/1", { placeholder: "Write a message", "aria-label": "Message input field" }, button("", { "aria-label": "Send message" }), { keys: "enter", audience: "direct" }],
    ["profile name", "displayName", "input", "/profile/jo", { "data-testid": "editProfileDisplayNameInput", "aria-label": "Display name" }, button("Save", { "data-testid": "editProfileSaveBtn", "aria-label": "Save" }), { nest: [DIALOG] }],
    ["profile bio", "bio", "textarea", "/profile/jo", { "data-testid": "editProfileDescriptionInput", "aria-label": "Description" }, button("Save", { "data-testid": "editProfileSaveBtn", "aria-label": "Save" }), { nest: [DIALOG] }],
    ["alt text", "altText", "textarea", "/", { "aria-label": "Alt text" }, button("Save"), { nest: [DIALOG] }],
    ["handle", "username", "input", "/settings/account", { placeholder: "e.g. alice", "aria-label": "New handle" }, button("Save", { "aria-label": "Save new handle" }), { nest: [DIALOG] }],
  ]],
  ["mastodon", "mastodon.social", [
    ["profile name", "displayName", "input", "/settings/profile", { name: "account[display_name]" }, button("Save changes", { type: "submit" }), { form: true }],
    ["profile bio", "bio", "textarea", "/settings/profile", { name: "account[note]" }, button("Save changes", { type: "submit" }), { form: true }],
    ["content warning", "title", "input", "/home", { id: "cw-spoiler-input", placeholder: "Content warning" }, button("Post", { type: "submit" }), { form: { class: "compose-form" }, bar: [["div", { class: "compose-form__submit" }, "here"]] }],
    ["poll option", "post", "input", "/home", { placeholder: "Option 1", maxlength: "50" }, button("Post", { type: "submit" }), { form: { class: "compose-form" }, nest: [["div", { class: "poll__option" }]], outer: 0, bar: [["div", { class: "compose-form__submit" }, "here"]] }],
    ["alt text", "altText", "textarea", "/home", { placeholder: "Describe this for people with visual impairments…" }, button("Done"), { nest: [["div", { class: "dialog-modal" }]] }],
  ]],
  ["elk", "elk.zone", [
    ["profile bio", "bio", "textarea", "/settings/profile/appearance", { maxlength: "500" }, button("Save")],
    ["profile name", "displayName", "input", "/settings/profile/appearance", { placeholder: "Display name" }, button("Save")],
    ["alt text", "altText", "textarea", "/compose", {}, button("Apply"), { nest: [DIALOG] }],
  ]],
  ["phanpy", "phanpy.social", [
    ["content warning", "title", "input", "/", { name: "spoilerText", placeholder: "Content warning" }, button("Post", { type: "submit" }), { form: true, nest: [["div", { id: "compose-container" }]] }],
    ["profile name", "displayName", "input", "/", { name: "display_name" }, button("Save", { type: "submit" }), { form: true }],
    ["profile bio", "bio", "textarea", "/", { name: "note" }, button("Save", { type: "submit" }), { form: true, more: [["input", { name: "display_name", type: "text" }, "Jo Hart"]], name: "Jo Hart" }],
    ["alt text", "altText", "textarea", "/", { placeholder: "Image description" }, button("Done"), { nest: [DIALOG] }],
    ["poll option", "post", "input", "/", { placeholder: "Choice 1" }, button("Post", { type: "submit" }), { form: true, nest: [["div", { id: "compose-container" }]] }],
  ]],
  ["tumblr", "www.tumblr.com", [
    ["reply", "reply", "textarea", "/dashboard", { placeholder: "Reply as @jo" }, button("Reply")],
    ["message", "dm", "textarea", "/dashboard", { placeholder: "Say your thing" }, button("", { "aria-label": "Send" }), { keys: "enter", audience: "direct" }],
    ["tags", "title", "textarea", "/new/text", { "aria-label": "Tags editor", placeholder: "#add tags" }, button("Post now"), { nest: [DIALOG] }],
    ["blog title", "displayName", "input", "/edit/jo", { "aria-label": "Blog title" }, button("Save")],
    ["blog description", "bio", "textarea", "/edit/jo", { "aria-label": "Description" }, button("Save")],
    ["handle", "username", "input", "/settings/blog/jo", { "aria-label": "Username" }, button("Save")],
    ["alt text", "altText", "textarea", "/new/photo", { "aria-label": "Alt text" }, button("Update"), { nest: [DIALOG] }],
    ["poll option", "post", "input", "/new/text", { "aria-label": "Option 1" }, button("Post now"), { nest: [DIALOG] }],
  ]],
  ["pinterest", "www.pinterest.co.uk", [
    ["profile about", "bio", "textarea", "/settings/edit-profile", { id: "about", placeholder: "Tell your story", "aria-label": "About" }, button("Save"), { more: [["input", { id: "first_name", type: "text" }, "Jo"], ["input", { id: "username", type: "text" }, "emas_jo"]], name: "Jo", handle: "emas_jo" }],
    ["title", "title", "input", "/pin-creation-tool/", { id: "storyboard-selector-title", placeholder: "Add a title" }, button("Publish"), { bar: [["div", { "data-test-id": "storyboard-creation-nav-done" }, "here"]] }],
    ["alt text", "altText", "textarea", "/pin-creation-tool/", { "aria-label": "Alt text" }, button("Publish"), { bar: [["div", { "data-test-id": "storyboard-creation-nav-done" }, "here"]] }],
    ["comment", "comment", "draft", "/pin/1/", textbox("Add a comment"), button("", { "aria-label": "Post" }), { keys: "enter" }],
    ["name", "displayName", "input", "/settings/edit-profile", { id: "first_name", "aria-label": "First name" }, button("Save")],
    ["handle", "username", "input", "/settings/edit-profile", { id: "username", "aria-label": "Username" }, button("Save")],
    ["board name", "title", "input", "/jo/", { id: "boardEditName", placeholder: "Like \"Places to go\" or \"Recipes to make\"", "aria-label": "Name" }, button("Create"), { nest: [DIALOG] }],
  ]],
  ["flickr", "www.flickr.com", [
    ["photo title", "title", "input", "/photos/upload/", { placeholder: "Add a title" }, button("Upload 1 Photo"), { media: { input: { accept: "image/*", multiple: "" } } }],
    ["photo description", "caption", "textarea", "/photos/upload/", { placeholder: "Add a description" }, button("Done")],
    ["profile about", "bio", "textarea", "/people/jo/", { "aria-label": "Description" }, button("Save")],
    ["name", "displayName", "input", "/account/prefs/name/", { "aria-label": "First name" }, button("Save")],
    ["message", "dm", "textarea", "/mail/write/", { name: "message", "aria-label": "Message" }, ["input", { type: "submit", value: "Send" }], { form: true, audience: "direct" }],
  ]],
  ["wordpress", "crewblog.wordpress.com", [
    ["comment", "comment", "textarea", "/2026/a-post/", { id: "comment", name: "comment" }, ["input", { type: "submit", id: "submit", value: "Post Comment" }], { form: true }],
    ["title", "title", "plain", "/wp-admin/post-new.php", { class: "editor-post-title__input", "aria-label": "Add title" }, button("Publish", { class: "editor-post-publish-button" })],
    ["name", "displayName", "input", "/wp-admin/profile.php", { id: "nickname", name: "nickname" }, ["input", { type: "submit", id: "submit", value: "Update Profile" }], { form: true }],
    ["profile bio", "bio", "textarea", "/wp-admin/profile.php", { id: "description", name: "description" }, ["input", { type: "submit", id: "submit", value: "Update Profile" }], { form: true }],
    ["alt text", "altText", "textarea", "/wp-admin/post-new.php", { "aria-label": "Alternative text" }, button("Publish", { class: "editor-post-publish-button" })],
  ]],
  ["teams", "teams.microsoft.com", [
    ["subject", "title", "input", "/v2/", { placeholder: "Add a subject" }, button("Post", { "data-tid": "newMessageCommands-send" }), { audience: "group" }],
  ]],
  ["viva-engage", "engage.cloud.microsoft", [
    ["poll option", "post", "input", "/main/groups/1", { "aria-label": "Answer 1" }, button("Post"), { audience: "group" }],
    ["title", "title", "input", "/main/groups/1", { placeholder: "Add a title" }, button("Post"), { audience: "group" }],
  ]],
  ["discord", "discord.com", [
    ["about me", "bio", "slate", "/channels/@me", { "aria-label": "About Me" }, button("Save Changes")],
    ["direct message", "dm", "slate", "/channels/@me/1", { "aria-label": "Message @jo" }, null, { keys: "enter", audience: "direct", nest: [["form", {}], ["div", { class: "channelTextArea_1" }]] }],
    ["display name", "displayName", "input", "/channels/@me", { "aria-label": "Display name" }, button("Save Changes")],
    ["event", "title", "input", "/channels/1/2", { "aria-label": "Event Topic", placeholder: "What's your event?" }, button("Next"), { nest: [DIALOG] }],
    ["alt text", "altText", "input", "/channels/1/2", { "aria-label": "Description (Alt Text)", placeholder: "Add a description" }, button("Save"), { nest: [DIALOG] }],
    ["event details", "post", "textarea", "/channels/1/2", { "aria-label": "Description" }, button("Create Event"), { nest: [DIALOG] }],
    ["poll option", "post", "input", "/channels/1/2", { placeholder: "Type your answer" }, button("Post"), { nest: [DIALOG] }],
  ]],
  ["wikipedia", "en.wikipedia.org", [
    ["talk reply (rich)", "comment", "plain", "/wiki/Talk:Ambulance", { class: "ve-ce-documentNode", "aria-label": "Reply to somebody" }, ["a", { role: "button", tabindex: "0" }, "Reply"], { nest: [["div", { class: "ext-discussiontools-ui-replyWidget" }]], outer: 0, bar: [["div", { class: "ext-discussiontools-ui-replyWidget-actions" }, "here"], ["span", { class: "oo-ui-flaggedElement-primary" }, "here"]] }],
    ["page source", "post", "textarea", "/w/index.php", { id: "wpTextbox1", name: "wpTextbox1" }, ["input", { type: "submit", id: "wpSave", name: "wpSave", value: "Publish changes" }], { form: true }],
    ["edit summary", "title", "input", "/w/index.php", { id: "wpSummary", name: "wpSummary" }, ["input", { type: "submit", id: "wpSave", name: "wpSave", value: "Publish changes" }], { form: true }],
    ["new topic title", "title", "input", "/wiki/Talk:Ambulance", { placeholder: "Subject" }, ["a", { role: "button", tabindex: "0" }, "Add topic"], { nest: [["div", { class: "ext-discussiontools-ui-newTopic" }]] }],
  ]],
  ["discourse", "forum.example", [
    ["title", "title", "input", "/t/1", { id: "reply-title", placeholder: "Type title, or paste a link here" }, button("Create Topic", { class: "create" }), { marker: ["div", { id: "reply-control" }], bar: [["div", { class: "save-or-cancel" }, "here"]] }],
    ["bio", "bio", "textarea", "/u/jo/preferences/profile", { class: "d-editor-input", "aria-label": "About me" }, button("Save Changes"), { marker: ["div", { id: "reply-control" }], nest: [["div", { class: "user-preferences" }], ["div", { class: "bio-composer" }]], outer: 1 }],
    ["name", "displayName", "input", "/u/jo/preferences/account", {}, button("Save Changes"), { marker: ["div", { id: "reply-control" }], nest: [["div", { class: "pref-name" }]] }],
    ["handle", "username", "input", "/u/jo/preferences/username", {}, button("Change Username"), { marker: ["div", { id: "reply-control" }], nest: [["div", { class: "pref-username" }]] }],
  ]],
  ["phpbb", "board.example", [
    ["subject", "title", "input", "/posting.php", { id: "subject", name: "subject" }, ["input", { type: "submit", name: "post", value: "Submit" }], { marker: ["div", { id: "phpbb" }], form: true }],
    ["quick reply", "reply", "textarea", "/viewtopic.php", { name: "message" }, ["input", { type: "submit", name: "post", value: "Submit" }], { marker: ["div", { id: "phpbb" }], form: true }],
    ["private message", "dm", "textarea", "/ucp.php", { id: "message", name: "message" }, ["input", { type: "submit", name: "post", value: "Submit" }], { marker: ["div", { id: "phpbb" }], form: true, audience: "direct" }],
    ["poll option", "post", "textarea", "/posting.php", { name: "poll_option_text" }, ["input", { type: "submit", name: "post", value: "Submit" }], { marker: ["div", { id: "phpbb" }], form: true }],
  ]],
];

const named = (what) => what.replace(/\W+/g, "-").replace(/-$/, "");

export const SURFACE_PAGES = SITES.flatMap(([site, host, surfaces]) => surfaces.map(([what, surface, engine, path, box, post, more = {}]) => ({
  as: `${site}--${named(what)}`, site, host, path, what, surface, engine, box, brief: true, ...(post ? { post } : {}), ...more,
})));
