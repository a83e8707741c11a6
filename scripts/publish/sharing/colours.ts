/** Colours of the State's brand, in its light theme: those of sharing cards, their shades aside. */

export const BLUE = "#000091";
export const RED = "#e1000f";
export const INK = "#161616";
export const GREY = "#3a3a3a";
export const GROUND = "#f5f5fe";
export const DISC = "#e3e3fd";
export const WHITE = "#ffffff";
