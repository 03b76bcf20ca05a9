interface ObjectSchema {
  type: string;
  properties: Record<string, Record<string, unknown>>;
  required: string[];
  additionalProperties: boolean;
}

/** A request for a chat completion, as far as this server looks at it. */
export interface ChatRequest {
  model: string;
  messages: { role: 'system' | 'user'; content: string }[];
  response_format: {
    type: 'json_schema';
    json_schema: { name: string; strict: boolean; schema: ObjectSchema };
  };
}

/** Fields that every compatible server knows. */
const knownFields = ['model', 'messages', 'response_format'];
const MOST_ENUM_VALUES = 1_000;

/** Why a server that keeps to the strict form of JSON schemas would not take the request; undefined where it would. */
export function refusalOf(request: ChatRequest): string | undefined {
  const stranger = Object.keys(request).find((name) => !knownFields.includes(name));
  if (stranger) return `Unknown field "${stranger}"`;
  if (!request.model || !Array.isArray(request.messages)) return 'model and messages are required';
  const format = request.response_format;
  if (format.type !== 'json_schema' || !format.json_schema.strict) return 'A strict json_schema is required';
  if (!/^[\w-]{1,64}$/.test(format.json_schema.name)) return 'The schema needs a name';
  const { schema } = format.json_schema;
  if (schema.type !== 'object' || schema.additionalProperties) return 'The schema must be a closed object';
  const names = Object.keys(schema.properties);
  const optional = names.find((name) => !schema.required.includes(name));
  if (optional) return `"${optional}" is not required`;
  const values = names.flatMap((name) => schema.properties[name]?.['enum'] ?? []);
  return values.length > MOST_ENUM_VALUES ? 'Too many enum values' : undefined;
}
