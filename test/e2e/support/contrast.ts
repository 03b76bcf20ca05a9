import type { Page } from '@playwright/test';

/** WCAG 2.2 AA for text of ordinary size. */
const LEAST_CONTRAST = 4.5;

/** The visible texts whose contrast with what is behind them is too low, each with its ratio. */
export async function lowContrastTexts(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    type Colour = [red: number, green: number, blue: number, alpha: number];

    /** A canvas reads every notation of colours that CSS has. */
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    function parse(colour: string): Colour {
      if (!canvas) throw new Error('no canvas');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    }

    function over([red, green, blue, alpha]: Colour, below: Colour): Colour {
      const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
      return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
    }

    function backgroundOf(element: Element | null): Colour {
      if (!element) return [255, 255, 255, 1];
      const own = parse(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, backgroundOf(element.parentElement));
    }

    function luminance([red, green, blue]: Colour): number {
      const linear = (value: number) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    function contrastOf(element: Element): number {
      const background = backgroundOf(element);
      const text = over(parse(getComputedStyle(element).color), background);
      const [dark = 0, light = 0] = [luminance(background), luminance(text)].sort(
        (one, other) => one - other,
      );
      return (light + 0.05) / (dark + 0.05);
    }

    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true }) &&
      !element.closest('.visually-hidden, [inert]') &&
      element.getClientRects().length > 0;

    return [...document.querySelectorAll('body *')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter(isShown)
      .map((element) => ({ text: element.textContent?.trim() ?? '', contrast: contrastOf(element) }))
      .filter(({ contrast }) => contrast < least)
      .map(({ text, contrast }) => `${text}: ${contrast.toFixed(2)}`);
  }, LEAST_CONTRAST);
}
