// A textarea whose value lives in React state.
import React, { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { frame, publish } from "../composer.js";

const parts = frame();

function Composer() {
  const [text, setText] = useState("");
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => publish({ ...parts, read: () => latest.current, write: setText }), []);
  return <textarea aria-label="What's happening?" rows={6} value={text}
    onChange={(event) => setText(event.target.value)} />;
}

createRoot(parts.place).render(<Composer />);
