export { parseStories } from './parse-stories.ts';
export { playStory, type StoryFailure, type StoryResult } from './play-story.ts';
export { describeResults, requireStories, runStories } from './run-stories.ts';
export { listStories, removeStory, saveStories } from './story-repository.ts';
export { storySchema, type Story } from './story.ts';
export { writeStories, writeStory } from './write-story.ts';
