/** Margin around the picture, in pixels of the page. */
const margin = 24;

/** The longest side that browsers can draw, in pixels of the picture. */
const longest = 16_000;

/** Returns all rules of the page’s style sheets; media rules apply to the picture as to the page, which is equally wide. */
const styleText = (): string =>
  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');

/** Returns the pixels of an image in a drawing as a data URL, because its address is invalid outside the page; at most the visible resolution. */
const pixelsOf = (image: SVGImageElement): string => {
  const canvas = document.createElement('canvas');
  const { width, height } = image.getBBox();
  const scale = Math.min(1, 2000 / Math.max(1, width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.9);
};

/** Copies to a cloned element the state that cloning omits: canvas pixels, form values and scroll positions. */
const complete = (from: Element, to: Element): void => {
  if (from instanceof HTMLCanvasElement && to instanceof HTMLCanvasElement) {
    const image = document.createElement('img');
    image.src = from.toDataURL();
    image.style.cssText = from.style.cssText;
    image.className = from.className;
    to.replaceWith(image);
    return;
  }
  if (from instanceof SVGImageElement) {
    to.setAttribute('href', pixelsOf(from));
    return;
  }
  if (from instanceof HTMLInputElement) {
    to.setAttribute('value', from.value);
    to.toggleAttribute('checked', from.checked);
  } else if (from instanceof HTMLTextAreaElement) to.textContent = from.value;
  const children = [...to.children];
  [...from.children].forEach((child, i) => {
    const clone = children[i];
    if (clone !== undefined) complete(child, clone);
  });
};

const loaded = (address: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('the picture cannot be drawn')));
    image.src = address;
  });

/** Renders a part of the page as a PNG from the page’s own elements and style sheets; nothing is fetched. */
export const pictureOf = async (shown: HTMLElement, paper: string): Promise<Blob> => {
  const { width, height } = shown.getBoundingClientRect();
  const page = document.documentElement;
  const clone = shown.cloneNode(true);
  if (!(clone instanceof HTMLElement)) throw new Error('the picture is of an element');
  complete(shown, clone);
  clone.style.inlineSize = `${width}px`;
  const frame = document.createElement('div');
  for (const { name, value } of page.attributes) frame.setAttribute(name, value);
  const [across, down] = [page.clientWidth, Math.ceil(height) + 2 * margin];
  // The clone has no root or body above it, so their properties are copied to it.
  const body = getComputedStyle(document.body);
  frame.style.cssText += `;font:${body.font};color:${body.color};padding:${margin}px;inline-size:${across}px;box-sizing:border-box`;
  const style = document.createElement('style');
  style.textContent = styleText();
  frame.append(style, clone);
  const markup = new XMLSerializer().serializeToString(frame);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}"><foreignObject width="100%" height="100%">${markup}</foreignObject></svg>`;
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  const scale = Math.min(2, longest / Math.max(across, down));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((width + 2 * margin) * scale);
  canvas.height = Math.round(down * scale);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('there is no canvas');
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the picture is too large')) : resolve(blob)),
      'image/png',
    );
  });
};
