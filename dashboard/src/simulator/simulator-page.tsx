import { useColours } from '../ui/use-colours.ts';
import { Simulator } from './simulator.tsx';
import { texts } from './texts.ts';
import { useSimulatorConfig } from './use-simulator-config.ts';
import './simulator.css';
import './phone.css';
import './message.css';
import './composer.css';
import './list-sheet.css';

/** The simulator, once the server has said whom it plays; until then, what is missing. */
export function SimulatorPage() {
  const [colours, nextColours] = useColours();
  const config = useSimulatorConfig();
  switch (config.kind) {
    case 'loading':
      return <Notice title={texts.loading} help="" />;
    case 'unreachable':
      return <Notice title={texts.serverMissing} help={texts.serverMissingHelp} />;
    case 'absent':
      return <Notice title={texts.simulatorMissing} help={texts.simulatorMissingHelp} />;
    case 'ready':
      return <Simulator {...config} colours={colours} onNextColours={nextColours} />;
  }
}

function Notice({ title, help }: { title: string; help: string }) {
  return (
    <main className="notice" role="status">
      <h1>{title}</h1>
      <p>{help}</p>
    </main>
  );
}
