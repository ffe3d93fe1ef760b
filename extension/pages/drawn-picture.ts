// Pictures for the photo exercise: drawn here from a list of shapes, so that nobody's photo is shown, and written into files as a phone would.
import { withPlace, type Taken } from "./located-jpeg";
import scenes from "./scenes.json";

/** Of every picture, in CSS pixels. */
const SIZE = { width: 640, height: 400 };
const QUALITY = 0.9;

/** What there is to draw. */
export type Scene = keyof typeof scenes;

/** A picture of the exercise. */
export interface Drawn {
  readonly scene: Scene;
  /** A phone writes where and when into the file; a screenshot has neither. */
  readonly taken: Taken | null;
}

type Shape = readonly (string | number)[];

/** Draws a scene. */
export function draw(canvas: HTMLCanvasElement, scene: Scene): void {
  Object.assign(canvas, SIZE);
  const pen = canvas.getContext("2d")!;
  for (const [kind, colour, ...rest] of scenes[scene] as readonly Shape[]) {
    pen.fillStyle = colour as string;
    DRAW[kind as keyof typeof DRAW](pen, rest);
  }
}

const DRAW: Record<"rect" | "disc" | "shape" | "words" | "checks", (pen: CanvasRenderingContext2D, rest: Shape) => void> = {
  rect: (pen, rest) => pen.fillRect(...(rest as [number, number, number, number])),
  disc: (pen, [x, y, radius]) => {
    pen.beginPath();
    pen.arc(x as number, y as number, radius as number, 0, 2 * Math.PI);
    pen.fill();
  },
  shape: (pen, points) => {
    pen.beginPath();
    for (let at = 0; at < points.length; at += 2) pen.lineTo(points[at] as number, points[at + 1] as number);
    pen.fill();
  },
  words: (pen, [x, y, size, words]) => {
    pen.font = `700 ${size}px system-ui, sans-serif`;
    pen.fillText(words as string, x as number, y as number);
  },
  checks: (pen, [other, ...numbers]) => {
    const [left, top, width, height, columns, rows] = numbers as [number, number, number, number, number, number];
    const first = pen.fillStyle;
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        pen.fillStyle = (row + column) % 2 === 0 ? first : other as string;
        pen.fillRect(left + column * (width - 5), top + row * height, width - 5, height);
      }
    }
  },
};

/** The picture as a file. */
export async function fileOf(canvas: HTMLCanvasElement, { scene, taken }: Drawn): Promise<File> {
  const kind = taken ? "image/jpeg" : "image/png";
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, kind, QUALITY));
  if (!blob) throw new Error("The picture could not be written.");
  return new File(taken ? withPlace(new Uint8Array(await blob.arrayBuffer()), taken) : [blob], `${scene}.${taken ? "jpg" : "png"}`, { type: kind });
}
