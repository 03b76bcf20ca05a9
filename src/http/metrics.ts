import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What the process counts about itself. No tenant and no person is ever a label. */
export interface Metrics {
  contentType: string;
  text(): Promise<string>;
  webhook(status: number, durationMs: number): void;
  turn(outcome: 'taken' | 'failed', durationMs: number): void;
  send(state: string): void;
  /** a language model was asked what a message means */
  advice(outcome: string, durationMs: number, tokens: number): void;
  /** asked at each scrape: lanes and messages in hand */
  watchLoad(read: () => number): void;
  /** asked at each scrape: whether the language model is being asked, or left alone after it failed too often */
  watchModel(isReady: () => boolean): void;
}

export function createMetrics(): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry]; // made one line above
  collectDefaultMetrics({ register: registry });
  const webhooks = new Histogram({
    name: 'turno_webhook_seconds',
    help: 'Time until a webhook was acknowledged',
    labelNames: ['status'],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const turns = new Histogram({
    name: 'turno_turn_seconds',
    help: 'Time that a turn took',
    labelNames: ['outcome'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1],
    registers,
  });
  const sends = new Counter({
    name: 'turno_sends_total',
    help: 'Sends by what became of them',
    labelNames: ['state'],
    registers,
  });
  const advice = new Histogram({
    name: 'turno_model_seconds',
    help: 'Time that a language model took to answer',
    labelNames: ['outcome'],
    buckets: [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2],
    registers,
  });
  const tokens = new Counter({
    name: 'turno_model_tokens_total',
    help: 'Tokens that a language model was asked and answered with',
    registers,
  });

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    webhook: (status, durationMs) => webhooks.observe({ status }, durationMs / 1000),
    turn: (outcome, durationMs) => turns.observe({ outcome }, durationMs / 1000),
    send: (state) => sends.inc({ state }),
    advice(outcome, durationMs, count) {
      advice.observe({ outcome }, durationMs / 1000);
      tokens.inc(count);
    },
    watchModel(isReady) {
      new Gauge({
        name: 'turno_model_ready',
        help: '1 while the language model is asked, 0 while it is left alone after it failed too often',
        registers,
        collect() {
          this.set(isReady() ? 1 : 0);
        },
      });
    },
    watchLoad(read) {
      new Gauge({
        name: 'turno_load',
        help: 'Lanes and messages in hand',
        registers,
        collect() {
          this.set(read());
        },
      });
    },
  };
}
