import { useEffect, useState } from 'react';
import { fetchConfig, PhoneRequestError } from '../../../src/cli/phone/client.ts';
import type { DemoTenant } from '../../../src/cli/phone/wire.ts';

/** What the server says about the demo, or why it says nothing. */
export type ConfigState =
  | { kind: 'loading' }
  | { kind: 'unreachable' }
  /** the server runs, but not as a demo */
  | { kind: 'absent' }
  | { kind: 'ready'; tenants: DemoTenant[]; clockOffsetMs: number };

const RETRY_MS = 2_000;

export function useSimulatorConfig(): ConfigState {
  const [config, setConfig] = useState<ConfigState>({ kind: 'loading' });
  const isReady = config.kind === 'ready';
  useEffect(() => {
    if (isReady) return;
    let isCurrent = true;
    const load = async () => {
      const loaded = await loadConfig();
      if (isCurrent) setConfig(loaded);
    };
    void load();
    const timer = setInterval(() => void load(), RETRY_MS);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [isReady]);
  return config;
}

async function loadConfig(): Promise<ConfigState> {
  try {
    const { tenants, now } = await fetchConfig('');
    return { kind: 'ready', tenants, clockOffsetMs: now - Date.now() };
  } catch (error) {
    return { kind: error instanceof PhoneRequestError && error.status === 404 ? 'absent' : 'unreachable' };
  }
}
