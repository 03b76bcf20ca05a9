import { type ComponentType, lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';

/** Pages by the first part of their path; each is loaded when it is opened. */
const pages: Record<string, ComponentType> = {
  simulator: lazy(async () => ({ default: (await import('./simulator/simulator-page.tsx')).SimulatorPage })),
};

const Page = pages[location.pathname.split('/')[1] ?? ''];
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Suspense>{Page ? <Page /> : <NoPage />}</Suspense>
    </StrictMode>,
  );
}

function NoPage() {
  return (
    <main className="notice">
      <h1>There is no such page</h1>
      <p>
        <a href="/simulator">Go to the simulator</a>
      </p>
    </main>
  );
}
