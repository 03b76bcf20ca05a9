export { crawlFlow, type CrawlProblem, type CrawlResult } from './crawl-flow.ts';
export { describeCrawl } from './describe-crawl.ts';
