import { limits } from './limits.ts';
import { templates } from './templates.ts';

function parametersOf(body: string): string[] {
  return [...body.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
}

const names = [...new Set(templates.map(({ name }) => name))];

describe.each(templates.map((template) => [template.name, template.language, template] as const))(
  'the template %s in %s',
  (_name, _language, template) => {
    it('uses every parameter once and has an example of each', () => {
      expect(parametersOf(template.body).toSorted()).toEqual(Object.keys(template.examples).toSorted());
    });

    it('keeps the rules of Meta’s review', () => {
      expect(template.name).toMatch(/^[a-z0-9_]+$/);
      expect(template.body).not.toMatch(/^\s*\{\{|\}\}\s*$/);
      expect(template.body.length).toBeLessThanOrEqual(limits.template.bodyLength / 4);
      for (const name of Object.keys(template.examples)) expect(name).toMatch(/^[a-z_]+$/);
      for (const title of template.buttons) {
        expect(title.length).toBeLessThanOrEqual(limits.template.quickReplyTitleLength);
      }
    });

    it('says nothing promotional', () => {
      expect(template.body).not.toMatch(
        /offer|discount|deal|free|oferta|descuento|gratis|desconto|grátis|promo|%/i,
      );
    });
  },
);

describe('the templates', () => {
  it('exist in the languages of the product, with as many buttons in each', () => {
    for (const name of names) {
      const versions = templates.filter((template) => template.name === name);
      expect(versions.map(({ language }) => language)).toEqual(['en', 'es', 'pt_BR', 'fr', 'de', 'it', 'ar']);
      expect(new Set(versions.map(({ buttons }) => buttons.length)).size).toBe(1);
      expect(new Set(versions.map(({ body }) => body)).size).toBe(7);
    }
  });

  it('name no treatment where they remind discreetly', () => {
    const discreet = templates.filter(({ name }) => name === 'booking_reminder_discreet');
    expect(discreet).toHaveLength(7);
    for (const { examples } of discreet) expect(Object.keys(examples)).toEqual(['business', 'when', 'place']);
  });
});
