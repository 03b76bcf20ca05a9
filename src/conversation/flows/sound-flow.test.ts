import { requireSoundFlow } from './sound-flow.ts';
import { say, flow } from '../../../test/support/lint-flows.ts';

describe('a flow that is to be published', () => {
  it('is refused for its errors, with what to do about them', () => {
    const refused = () => requireSoundFlow(flow({ info: say('Hello {customer}', 'end') }));
    expect(refused).toThrow(
      'The flow cannot be published: step "info", text, in en: nothing fills in {customer}',
    );
    expect(refused).toThrow(
      expect.objectContaining({
        data: { problems: [expect.objectContaining({ code: 'unknown-variable' })] },
      }),
    );
  });

  it('is not kept back by warnings, which are told', () => {
    const heard: string[] = [];
    const document = flow({ island: say('Alone', 'end') });
    requireSoundFlow(document, { onWarnings: (warnings) => heard.push(...warnings.map(({ code }) => code)) });
    expect(heard).toEqual(['unreachable-step']);
  });
});
