// The sites' compose boxes, as data, from which one page each is built. Written from the facts of how each site's composer is
// put together (engine, nesting, shadow roots, labels, late mounting), not from the selectors that we look for: where the
// two disagree a test fails.
//
//   host, path   where the page is shown (on localhost, so `x.com.localhost`); `site` is the file it is about
//   what         the surface, in that file's words; `null` where the file knows nothing of it
//   engine       which of tests/pages/editors the box is made with, `box` its attributes
//   nest         what the box stands in, outermost first: [tag, attributes, "shadow" where its content is in a shadow root]
//   bar          where the buttons stand, the same way, inside the composer
//   post         the control that publishes: [tag, attributes, words]; none where only a key sends
//   keys         "enter" or "control"
//   trigger      the editor is built only after a press on this
//   frame        the editor is in a same-origin frame with these attributes
//   form         the composer is a form, and sends by submit
//   account      what the page shows of who is signed in; `handle` and `name` are what must be read there, `page` the name of
//                the organisation whose page speaks
//   place        the control (a button or a field), the options, and how a chosen place shows ("{place}" stands for it)
//   more         other fields of the composer: [tag, attributes, value]
//   media        where pictures are chosen: the file `input`'s attributes and what it stands in (`nest`); or the `button` that opens
//                a choice whose input never comes into the page
//   live         the control that starts a broadcast
//   second       there is a second box of the same post
//   brief        one behaviour tries reading, marks, replacing and holding in one go

import { SURFACE_PAGES } from "./site-surfaces.mjs";

const DIALOG = ["div", { role: "dialog", "aria-modal": "true" }];
const PLACES = ["Kings Mill Hospital", "Café Nero, Mansfield"];

/** Each site's pages. `as` names the page. */
export const SITE_PAGES = [
  {
    as: "x-post", site: "x", host: "x.com", path: "/compose/post", what: "post, thread or quote", surface: "post", engine: "draft",
    box: { "data-testid": "tweetTextarea_0", "aria-label": "Post text", role: "textbox" },
    nest: [["div", { role: "dialog", "aria-modal": "true" }], ["div", { "data-testid": "tweetTextarea_0RichTextInputContainer" }]],
    post: ["button", { "data-testid": "tweetButton", role: "button", type: "button" }, "Post"], keys: "control",
    account: [["div", { "data-testid": "SideNav_AccountSwitcher_Button" }, "Jo Hart @jo_on_shift"]], handle: "jo_on_shift",
    place: { control: ["button", { "data-testid": "geoButton", "aria-label": "Tag location", type: "button" }, ""], options: PLACES, chip: ["a", { href: "#", role: "link" }, "{place}"] },
    live: ["button", { type: "button" }, "Go live"],
    media: { input: { "data-testid": "fileInput", accept: "image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime", multiple: "" } },
  },
  {
    as: "x-thread", site: "x", host: "x.com", path: "/compose/post", what: "post, thread or quote", surface: "post", engine: "draft",
    box: { "data-testid": "tweetTextarea_0", "aria-label": "Post text", role: "textbox" }, nest: [DIALOG], second: { "data-testid": "tweetTextarea_1", "aria-label": "Post text", role: "textbox" },
    post: ["button", { "data-testid": "tweetButton", role: "button", type: "button" }, "Post all"], keys: "control",
  },
  {
    as: "x-reply", site: "x", host: "x.com", path: "/someone/status/1", what: "reply", surface: "reply", engine: "draft",
    box: { "data-testid": "tweetTextarea_0", "aria-label": "Post your reply", role: "textbox" }, nest: [["div", {}], ["div", {}]], bar: [["div", {}]],
    post: ["button", { "data-testid": "tweetButtonInline", type: "button" }, "Reply"], keys: "control",
  },
  {
    as: "x-message", site: "x", host: "x.com", path: "/i/chat/1-2", what: "direct message", surface: "dm", audience: "direct", engine: "textarea",
    box: { "data-testid": "dm-composer-textarea", placeholder: "Unencrypted message" }, nest: [["div", { "data-testid": "dm-composer-container" }]],
    post: ["button", { "data-testid": "dm-composer-send-button", type: "button", "aria-label": "Send" }, ""], keys: "enter",
  },
  {
    as: "x-profile", site: "x", host: "x.com", path: "/settings/profile", what: "profile bio", surface: "bio", engine: "textarea",
    box: { name: "description" }, nest: [DIALOG], more: [["input", { name: "displayName", type: "text" }, "EMAS_Dave"], ["input", { name: "location", type: "text" }, ""]],
    post: ["button", { "data-testid": "Profile_Save_Button", type: "button" }, "Save"],
    account: [["div", { "data-testid": "SideNav_AccountSwitcher_Button" }, "Dave @EMAS_Dave"]], handle: "EMAS_Dave",
  },
  {
    as: "facebook-post", site: "facebook", host: "www.facebook.com", path: "/", what: "post", surface: "post", audience: "public", engine: "lexical",
    box: { "aria-label": "What's on your mind, Jo?" }, nest: [["div", {}], ["div", { role: "dialog", "aria-label": "Create post" }], ["form", {}]],
    trigger: ["div", { role: "button", tabindex: "0" }, "What's on your mind, Jo?"],
    post: ["div", { role: "button", tabindex: "0", "aria-label": "Post" }, "Post"],
    bar: [["div", { role: "button", "aria-label": "Edit privacy. Sharing with Public. " }]],
    place: { control: ["div", { role: "button", tabindex: "0", "aria-label": "Check in" }, ""], options: PLACES, chip: ["h3", {}, "Jo Hart is at {place}."] },
    live: ["div", { role: "button", tabindex: "0" }, "Live video"],
    media: { input: { accept: "image/*,image/heif,image/heic,video/*", multiple: "" } },
    account: [["div", { role: "textbox", "aria-label": "Comment as Jo Hart" }, ""]], name: "Jo Hart",
  },
  {
    as: "facebook-comment", site: "facebook", host: "www.facebook.com", path: "/groups/1/posts/2", what: "comment", surface: "comment", engine: "lexical",
    box: { "aria-label": "Write a public comment…" }, nest: [["div", { role: "article" }], ["form", { role: "presentation" }]],
    post: ["div", { role: "button", tabindex: "0", "aria-label": "Comment" }, ""], keys: "enter",
  },
  {
    as: "messenger-message", site: "messenger", host: "www.messenger.com", path: "/t/1", what: "message", surface: "dm", audience: "direct", engine: "lexical",
    box: { "aria-label": "Message" }, nest: [["div", { role: "main" }]], post: ["div", { role: "button", tabindex: "0", "aria-label": "Press Enter to send" }, ""], keys: "enter",
    media: { input: { accept: "image/*,video/*", multiple: "" } },
  },
  {
    as: "instagram-caption", site: "instagram", host: "www.instagram.com", path: "/", what: "caption", surface: "caption", engine: "lexical",
    box: { "aria-label": "Write a caption..." }, nest: [["div", { role: "dialog", "aria-label": "Create new post" }], ["div", {}]],
    trigger: ["a", { href: "#", role: "link" }, "Create"],
    post: ["div", { role: "button", tabindex: "0" }, "Share"],
    place: { control: ["input", { name: "creation-location-input", placeholder: "Add location", type: "text" }, ""], options: PLACES },
    media: { input: { accept: "image/jpeg,image/png,video/mp4,video/quicktime", multiple: "" }, nest: [["form", { role: "presentation" }]] },
  },
  {
    as: "instagram-comment", site: "instagram", host: "www.instagram.com", path: "/p/abc/", what: "comment", surface: "comment", engine: "textarea",
    box: { "aria-label": "Add a comment…", placeholder: "Add a comment…" }, form: true, nest: [["section", {}]], post: ["div", { role: "button", tabindex: "0" }, "Post"], keys: "enter",
  },
  {
    as: "instagram-profile", site: "instagram", host: "www.instagram.com", path: "/accounts/edit/", what: "bio", surface: "bio", engine: "textarea",
    box: { id: "pepBio", placeholder: "Bio" }, form: true, more: [["input", { id: "pepName", type: "text" }, "Jo Hart"], ["input", { id: "pepUsername", type: "text", "aria-label": "Username" }, "emas_jo"]],
    post: ["div", { role: "button", tabindex: "0" }, "Submit"], handle: "emas_jo",
  },
  {
    as: "threads-post", site: "threads", host: "www.threads.com", path: "/", what: "post or thread", surface: "post", engine: "lexical",
    box: { "aria-label": "Empty text field. Type to compose a new post." }, nest: [DIALOG, ["div", { "data-pressable-container": "true" }]],
    post: ["div", { role: "button", tabindex: "0" }, "Post"], keys: "control",
    media: { input: { accept: "image/jpeg,image/png,video/mp4", multiple: "" } },
  },
  {
    as: "linkedin-post", site: "linkedin", host: "www.linkedin.com", path: "/feed/", what: "post or share", surface: "post", audience: "public", engine: "quill", trusted: true,
    box: { "data-test-ql-editor-contenteditable": "true", "aria-label": "Text editor for creating content" },
    nest: [["div", { id: "interop-outlet", "data-testid": "interop-shadowdom" }, "shadow"], ["div", { role: "dialog", "data-test-modal-id": "sharebox" }]],
    trigger: ["button", { type: "button", "aria-label": "Start a post" }, "Start a post"],
    bar: [["button", { type: "button" }, "Post to Anyone"]], post: ["button", { class: "share-actions__primary-action", type: "button" }, "Post"],
    media: { input: { id: "media-editor-file-selector__file-input", accept: "image/*,video/*", multiple: "" } },
    account: [["img", { class: "global-nav__me-photo", alt: "Photo of Jo Hart" }]], name: "Jo Hart",
  },
  {
    as: "linkedin-page", site: "linkedin", host: "www.linkedin.com", path: "/company/999/admin/page-posts/published/", what: "post or share", surface: "post", audience: "public", engine: "quill", trusted: true,
    box: { "data-test-ql-editor-contenteditable": "true", "aria-label": "Text editor for creating content" },
    nest: [["div", { id: "interop-outlet", "data-testid": "interop-shadowdom" }, "shadow"], ["div", { role: "dialog", "data-test-modal-id": "sharebox" }]],
    bar: [["button", { type: "button" }, "Post to Anyone"]], post: ["button", { class: "share-actions__primary-action", type: "button" }, "Post"],
    account: [["div", { class: "org-top-card-summary" }, "", [["h1", {}, "East Midlands Ambulance Service NHS Trust"]]]], page: "East Midlands Ambulance Service NHS Trust",
  },
  {
    as: "linkedin-comment", site: "linkedin", host: "www.linkedin.com", path: "/feed/", what: "comment", surface: "comment", engine: "tiptap", trusted: true,
    box: { "aria-label": "Text editor for creating comment" }, nest: [["div", {}], ["div", { "data-testid": "ui-core-tiptap-text-editor-wrapper" }]], outer: 1,
    post: ["button", { type: "button" }, "Comment"],
  },
  {
    as: "linkedin-message", site: "linkedin", host: "www.linkedin.com", path: "/messaging/thread/1/", what: "direct message", surface: "dm", audience: "direct", engine: "plain",
    box: { class: "msg-form__contenteditable", "aria-label": "Write a message…" }, form: true, post: ["button", { class: "msg-form__send-button", type: "submit" }, "Send"],
  },
  {
    as: "tiktok-caption", site: "tiktok", host: "www.tiktok.com", path: "/tiktokstudio/upload", what: "video caption", surface: "caption", engine: "draft", box: { role: "combobox" },
    nest: [["div", { class: "caption-editor" }]], outer: 0, post: ["button", { "data-e2e": "post_video_button", type: "button" }, "Post"],
    place: { control: ["button", { type: "button", role: "combobox" }, "Location"], options: PLACES, chip: ["span", {}, "{place}"] },
    media: { input: { accept: "video/*" } },
  },
  {
    as: "tiktok-comment", site: "tiktok", host: "www.tiktok.com", path: "/@somebody/video/1", what: "comment", surface: "comment", engine: "draft",
    box: { role: "textbox", "aria-label": "Add comment..." }, nest: [["div", { class: "css-1-DivCommentFooter" }], ["div", { "data-e2e": "comment-input" }]], outer: 1,
    post: ["div", { "data-e2e": "comment-post", role: "button", tabindex: "0", "aria-label": "Post" }, ""], keys: "enter",
  },
  {
    as: "youtube-comment", site: "youtube", host: "www.youtube.com", path: "/watch", what: "comment or reply", surface: "comment", engine: "plain",
    box: { id: "contenteditable-root", "aria-label": "Add a comment..." }, nest: [["ytd-comment-simplebox-renderer", {}], ["ytd-commentbox", {}], ["div", { id: "input-container" }]], outer: 1,
    trigger: ["div", { id: "simplebox-placeholder", role: "button", tabindex: "0" }, "Add a comment..."],
    bar: [["ytd-button-renderer", { id: "submit-button" }, "here"]], post: ["button", { type: "button", "aria-label": "Comment" }, "Comment"], keys: "control",
  },
  {
    as: "youtube-chat", site: "youtube", host: "www.youtube.com", path: "/watch", what: "live chat", surface: "comment", engine: "plain", frame: { id: "chatframe" },
    box: { id: "input", "aria-label": "Chat..." }, nest: [["yt-live-chat-text-input-field-renderer", {}]], keys: "enter", keysInFrame: true,
  },
  {
    as: "reddit-comment", site: "reddit", host: "www.reddit.com", path: "/r/ems/comments/1/", what: "comment or reply", surface: "comment", engine: "lexical",
    box: { "aria-label": "Add your reply" }, nest: [["comment-composer-host", {}], ["shreddit-composer", {}], ["div", { slot: "rte" }]], outer: 1,
    trigger: ["faceplate-textarea-input", { role: "button", tabindex: "0" }, "Join the conversation"],
    post: ["button", { slot: "submit-button", type: "submit" }, "Comment"],
    media: { input: { accept: "image/png,image/jpeg,image/gif" } },
  },
  {
    as: "reddit-deep", site: "reddit", host: "www.reddit.com", path: "/r/ems/comments/1/", what: "comment or reply", surface: "comment", engine: "plain",
    box: { "aria-label": "Add your reply" }, nest: [["shreddit-composer", {}, "shadow"], ["reddit-rte", {}, "shadow"], ["div", {}]], outer: 0,
    post: ["button", { slot: "submit-button", type: "submit" }, "Comment"],
  },
  {
    as: "reddit-old", site: "reddit", host: "old.reddit.com", path: "/r/ems/comments/1/", what: "comment or reply", surface: "comment", engine: "textarea",
    box: { name: "text", rows: "1" }, nest: [["div", { class: "commentarea" }], ["div", { class: "usertext-edit" }]], form: true, post: ["button", { class: "save", type: "submit" }, "save"],
  },
  {
    as: "snapchat-chat", site: "snapchat", host: "www.snapchat.com", path: "/web/1", what: "chat", surface: "dm", audience: "direct", engine: "plain",
    box: { "aria-label": "Send a chat", "aria-multiline": "false" }, nest: [["div", { class: "x7Kq" }]], keys: "enter",
  },
  {
    as: "whatsapp-message", site: "whatsapp", host: "web.whatsapp.com", path: "/", what: "message", surface: "dm", audience: "direct", engine: "lexical",
    box: { "data-tab": "10", "aria-label": "Type a message", class: "lexical-rich-text-input" }, nest: [["div", { id: "main" }], ["footer", {}], ["div", { class: "lexical-rich-text-input" }]], outer: 1,
    post: ["button", { type: "button", "aria-label": "Send" }, ""], keys: "enter",
    media: { input: { accept: "image/*,video/mp4,video/3gpp,video/quicktime", multiple: "" } },
  },
  {
    as: "bluesky-post", site: "bluesky", host: "bsky.app", path: "/", what: "post, reply or thread", surface: "post", audience: "public", engine: "tiptap", trusted: true,
    box: { "aria-label": "Rich-Text Editor" }, nest: [["div", { "data-testid": "composePostView" }], ["div", {}]], outer: 0,
    bar: [["button", { "data-testid": "openReplyGateButton", "aria-label": "Anyone can interact", type: "button" }]], post: ["button", { "data-testid": "composerPublishBtn", "aria-label": "Publish post", type: "button" }, "Post"], keys: "control",
    media: { button: ["button", { "data-testid": "openMediaBtn", "aria-label": "Add media to post", type: "button" }, ""] },
    account: [["a", { href: "/profile/jo.bsky.social", "aria-label": "Profile" }, ""]], handle: "jo.bsky.social",
  },
  {
    as: "mastodon-post", site: "mastodon", host: "mastodon.social", path: "/home", what: "post, reply or edit", surface: "post", audience: "followers", engine: "textarea",
    box: { class: "autosuggest-textarea__textarea", placeholder: "What's on your mind?" }, form: { class: "compose-form" }, more: [["input", { id: "cw-spoiler-input", type: "text", placeholder: "Content warning" }, ""]],
    bar: [["button", { type: "button", class: "dropdown-button" }, "Followers"], ["div", { class: "compose-form__submit" }, "here"]], post: ["button", { type: "submit" }, "Post"], keys: "control",
    account: [["div", { class: "navigation-bar" }, "", [["strong", { class: "display-name__account" }, "@jo_on_shift"]]]], handle: "jo_on_shift",
    media: { input: { id: "upload-button", accept: ".jpg,.jpeg,.png,.webp,image/jpeg,image/png,video/mp4", multiple: "" }, nest: [["div", { class: "compose-form__upload" }]] },
  },
  {
    as: "mastodon-elsewhere", site: "mastodon", host: "social.example", path: "/home", what: "post, reply or edit", surface: "post", engine: "textarea",
    box: { class: "autosuggest-textarea__textarea", placeholder: "What's on your mind?" }, form: { class: "compose-form" }, marker: ["div", { id: "mastodon" }],
    bar: [["div", { class: "compose-form__submit" }, "here"]], post: ["button", { type: "submit" }, "Post"], keys: "control",
  },
  {
    as: "elk-post", site: "elk", host: "elk.zone", path: "/compose", what: "post or reply", surface: "post", engine: "tiptap", trusted: true,
    box: { class: "content-editor" }, nest: [["div", { "aria-roledescription": "publish-widget" }]], post: ["button", { class: "publish-button", type: "button" }, "Publish!"], keys: "control",
    media: { input: { accept: "image/*,video/*" } },
  },
  {
    as: "phanpy-post", site: "phanpy", host: "phanpy.social", path: "/", what: "post or reply", surface: "post", engine: "textarea",
    box: { class: "compose-field", name: "status" }, nest: [["div", { id: "compose-container" }]], form: true, post: ["button", { type: "submit" }, "Post"], keys: "control",
    media: { input: { accept: "image/*,video/*", multiple: "" }, nest: [["label", { class: "toolbar-button" }]] },
  },
  {
    as: "tumblr-post", site: "tumblr", host: "www.tumblr.com", path: "/new/text", what: "post or reblog", surface: "post", engine: "plain",
    box: { class: "block-editor-rich-text__editable", "aria-label": "Add default block" }, nest: [DIALOG, ["div", { class: "block-editor-block-list__layout" }]], post: ["button", { type: "button" }, "Post now"],
    media: { input: { accept: "image/*" } },
  },
  {
    as: "pinterest-pin", site: "pinterest", host: "www.pinterest.co.uk", path: "/pin-creation-tool/", what: "description", surface: "caption", engine: "draft",
    box: { "aria-label": "Add a detailed description" }, nest: [["div", { "data-test-id": "storyboard-description-field-container" }]], outer: 0,
    bar: [["div", { "data-test-id": "storyboard-creation-nav-done" }, "here"]], post: ["button", { type: "button" }, "Publish"],
    media: { input: { id: "storyboard-upload-input", "data-test-id": "storyboard-upload-input", accept: "image/*,video/*" } },
  },
  {
    as: "flickr-comment", site: "flickr", host: "www.flickr.com", path: "/photos/a/1", what: "comment", surface: "comment", engine: "textarea",
    box: { placeholder: "Add a comment" }, nest: [["div", { class: "add-comment-view" }]], outer: 0, post: ["button", { type: "button" }, "Comment"],
  },
  {
    as: "wordpress-post", site: "wordpress", host: "crewblog.wordpress.com", path: "/wp-admin/post-new.php", what: "post", surface: "post", engine: "plain", frame: { name: "editor-canvas" },
    box: { class: "block-editor-rich-text__editable", "aria-label": "Block: Paragraph" }, nest: [["div", { class: "is-root-container" }]], post: ["button", { class: "editor-post-publish-button", type: "button" }, "Publish"],
    media: { input: { accept: "image/*" }, nest: [["div", { class: "components-form-file-upload" }]] },
    account: [["div", { id: "wp-admin-bar-my-account" }, "", [["a", { href: "#" }, "Howdy, ", [["span", { class: "display-name" }, "Jo Hart"]]]]]], name: "Jo Hart",
  },
  {
    as: "teams-chat", site: "teams", host: "teams.microsoft.com", path: "/v2/", what: "chat or channel message", surface: "dm", audience: "group", engine: "ckeditor", css: "ckeditor", trusted: true,
    box: { "data-tid": "ckeditor", "aria-label": "Type a message" }, nest: [["div", { "data-tid": "message-pane-footer" }], ["div", {}]], outer: 0,
    post: ["button", { "data-tid": "newMessageCommands-send", type: "button", "aria-label": "Send (Ctrl+Enter)" }, ""], keys: "control",
    media: { input: { accept: "image/*", multiple: "" } },
  },
  {
    as: "viva-post", site: "viva-engage", host: "engage.cloud.microsoft", path: "/main/groups/1", what: "post or reply", surface: "post", audience: "group", engine: "draft",
    box: { role: "textbox", "aria-label": "Share thoughts, ideas, or updates" }, nest: [["div", {}], ["div", {}]], trigger: ["button", { type: "button" }, "Start a post"], outer: 0, post: ["button", { type: "button" }, "Post"],
    media: { input: { accept: "image/*", multiple: "" } },
  },
  {
    as: "zoom-chat", site: "zoom", host: "app.zoom.us", path: "/wc/1/join", what: "chat", surface: "dm", audience: "group", engine: "tiptap", trusted: true,
    box: { "aria-label": "Type message here" }, nest: [["div", { class: "chat-rtf-box" }], ["div", { class: "chat-rtf-box__editor-outer" }]], outer: 0,
    post: ["button", { class: "chat-rtf-box__send", type: "button", "aria-label": "send" }, ""], keys: "enter",
    media: { input: { accept: "image/*" } },
  },
  {
    as: "discord-message", site: "discord", host: "discord.com", path: "/channels/1/2", what: "message in a server", surface: "dm", audience: "group", engine: "slate",
    box: { "aria-label": "Message #general" }, nest: [["form", {}], ["div", { class: "channelTextArea_1" }]], keys: "enter",
    media: { input: { class: "file-input", multiple: "" }, nest: [["div", { class: "uploadInput_1" }]] },
  },
  {
    as: "wikipedia-talk", site: "wikipedia", host: "en.wikipedia.org", path: "/wiki/Talk:Ambulance", what: "talk reply (source)", surface: "comment", engine: "textarea",
    box: { "aria-label": "Reply to somebody" }, nest: [["div", { class: "ext-discussiontools-ui-replyWidget" }]], outer: 0,
    bar: [["div", { class: "ext-discussiontools-ui-replyWidget-actions" }, "here"], ["span", { class: "oo-ui-buttonWidget oo-ui-flaggedElement-primary oo-ui-flaggedElement-progressive" }, "here"]],
    post: ["a", { class: "oo-ui-buttonElement-button", role: "button", tabindex: "0" }, "Reply"], keys: "control",
  },
  {
    as: "discourse-post", site: "discourse", host: "forum.example", path: "/t/1", what: "message or post", surface: "post", engine: "textarea",
    box: { class: "d-editor-input" }, nest: [["div", { id: "reply-control" }], ["div", { class: "d-editor" }]], bar: [["div", { class: "save-or-cancel" }, "here"]], outer: 0, post: ["button", { class: "create", type: "button" }, "Reply"], keys: "control",
    media: { input: { id: "file-uploader", multiple: "" } },
  },
  {
    as: "phpbb-post", site: "phpbb", host: "board.example", path: "/posting.php", what: "post", surface: "post", engine: "textarea", marker: ["div", { id: "phpbb" }],
    box: { id: "message", name: "message" }, form: true, more: [["input", { id: "subject", name: "subject", type: "text" }, ""]], post: ["input", { type: "submit", name: "post", value: "Submit" }],
    media: { input: { multiple: "" } },
  },
  {
    as: "fresh", site: null, host: "new-site.example", path: "/write", what: null, surface: "post", engine: "tiptap", trusted: true,
    box: { "aria-label": "Say something" }, nest: [["div", {}]], outer: 0, post: ["button", { type: "button" }, "Publish"], keys: "control",
    place: { control: ["button", { type: "button", "aria-label": "Add location" }, ""], options: PLACES, chip: ["a", { href: "#" }, "{place}"] },
  },
  {
    as: "redesigned", site: "x", host: "x.com", path: "/compose/post", what: null, surface: "post", engine: "lexical",
    box: { "aria-label": "Share a thought" }, nest: [["div", {}]], outer: 0, post: ["button", { type: "button" }, "Post"],
  },
  ...SURFACE_PAGES,
];
