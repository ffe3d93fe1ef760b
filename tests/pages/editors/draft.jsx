// Draft.js, as in X's composer. Its editable takes no attribute but its label and a test id; the rest is put there after.
import React, { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { ContentState, Editor, EditorState } from "draft-js";

export function mount(place, attributes) {
  return new Promise((done) => {
    function Composer() {
      const [state, setState] = useState(() => EditorState.createEmpty());
      const latest = useRef(state);
      latest.current = state;
      useEffect(() => {
        const box = place.querySelector("[contenteditable]");
        for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
        done({
          box,
          read: () => latest.current.getCurrentContent().getPlainText("\n"),
          write: (text) => setState(EditorState.push(latest.current, ContentState.createFromText(text), "insert-characters")),
        });
      }, []);
      return <Editor editorState={state} onChange={setState} ariaLabel={attributes["aria-label"]} placeholder={attributes["aria-label"]} webDriverTestID={attributes["data-testid"]} />;
    }
    createRoot(place).render(<Composer />);
  });
}
