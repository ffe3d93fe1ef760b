// Draft.js, as in X's composer.
import React, { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { ContentState, Editor, EditorState } from "draft-js";
import { frame, publish } from "../composer.js";

const parts = frame();

function Composer() {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => publish({
    ...parts,
    read: () => latest.current.getCurrentContent().getPlainText("\n"),
    write: (text) => setState(EditorState.push(latest.current, ContentState.createFromText(text), "insert-characters")),
  }), []);
  return <Editor editorState={state} onChange={setState} ariaLabel="What's happening?" placeholder="What's happening?" />;
}

createRoot(parts.place).render(<Composer />);
