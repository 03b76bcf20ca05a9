export { createWebClient, type WebClientOptions } from './web-client.ts';
