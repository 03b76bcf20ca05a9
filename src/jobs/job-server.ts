import type { BackendFactory, IQueueBackend } from 'bullmq';

/** A server that BullMQ can run on, and a connection to it. */
export interface JobServer<Backend extends IQueueBackend, Connection> {
  createBackend: BackendFactory<Backend, Connection>;
  connection: Connection;
  /** Ends all connections now, whatever they are waiting for. */
  disconnect(): Promise<void>;
}
