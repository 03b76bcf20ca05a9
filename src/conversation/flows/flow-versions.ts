import type { FlowVersionId } from '../../core/ids.ts';
import { one } from '../../db/statement.ts';
import type { TenantTransaction } from '../../db/tenant-transaction.ts';
import { compileFlow, type FlowMachine } from './compile-flow.ts';
import type { FlowDocument } from './flow-document.ts';
import { languagesOfFlow, type FlowLanguages } from './flow-languages.ts';
import { inlineGroups } from './inline-groups.ts';

export interface FlowVersion {
  id: FlowVersionId;
  number: number;
  /** with the steps of its groups in their places */
  document: FlowDocument;
  machine: FlowMachine;
  languages: FlowLanguages;
  /** told of every outcome that moved the flow, and of what was answered in passing, for whoever wants to know what was covered */
  onMove?: (move: FlowMove) => void;
}

/** An outcome of a step's phase, or a jump (`goto.<step>`) away from it. */
export interface FlowMove {
  step: string;
  phase: string;
  outcome: string;
}

/** Flow versions, compiled once each: they never change, so they can be kept as long as there is room. */
export interface FlowVersions {
  get(tx: TenantTransaction, id: FlowVersionId): Promise<FlowVersion>;
}

const MOST_VERSIONS = 500;

export function createFlowVersions(): FlowVersions {
  const compiled = new Map<string, FlowVersion>();

  return {
    async get(tx, id) {
      // The key holds the tenant: what one tenant loaded is not there for another, whatever id it asks for.
      const key = `${tx.tenantId} ${id}`;
      const known = compiled.get(key);
      if (known) return known;
      const row = await one(
        tx.query<{ number: number; document: FlowDocument }>({
          name: 'load-flow-version',
          text: 'select number, document from app.flow_version where tenant_id = $1 and id = $2',
          values: [tx.tenantId, id],
        }),
      );
      const { document } = inlineGroups(row.document);
      const version = {
        id,
        number: row.number,
        document,
        machine: compileFlow(document),
        languages: languagesOfFlow(document),
      };
      const [oldest] = compiled.keys();
      if (compiled.size >= MOST_VERSIONS && oldest) compiled.delete(oldest);
      compiled.set(key, version);
      return version;
    },
  };
}
