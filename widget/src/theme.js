// A force may set its own colour. White words stand on it, so a colour that is too light to read on is not used.
export function theme(host) {
  const colour = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(host.getAttribute('accent') || '');
  if (!colour) return;
  const [red, green, blue] = colour.slice(1).map((part) => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  if (contrast >= 4.5) host.style.setProperty('--na-accent', colour[0]);
}
