import { readFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';

/**
 * CareerPlug's own Swagger 2.0 document as a judge of answers and requests. The document lies beside the
 * project, not in it: where it is absent, `hasSwaggerDocument` is false and tests skip themselves
 * (`test.skipIf(!hasSwaggerDocument)`).
 */
const documentFile = fileURLToPath(new URL('../../../shared/careerplug/swagger_doc.json', import.meta.url));
export const hasSwaggerDocument = existsSync(documentFile);

/**
 * `document`: exactly as written. `facts`: with the deviations that facts.md tells us to expect: lists that
 * the document types as one object are arrays, any field but `id` may be null or missing, enums may hold
 * unknown words, and prescreen questions come in any shape.
 */
export type Reading = 'document' | 'facts';

type JsonSchema = Readonly<Record<string, unknown>>;

const parameterSchema = z.looseObject({
  in: z.enum(['query', 'path', 'body', 'formData']),
  name: z.string(),
  type: z.string().optional(),
  items: z.record(z.string(), z.unknown()).optional(),
  format: z.string().optional(),
  required: z.boolean().default(false),
});
type Parameter = z.infer<typeof parameterSchema>;

const operationSchema = z.looseObject({
  parameters: z.array(parameterSchema).default([]),
  responses: z.record(z.string(), z.looseObject({ schema: z.record(z.string(), z.unknown()).optional() })),
});
type Operation = z.infer<typeof operationSchema>;

const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  definitions: z.record(z.string(), z.record(z.string(), z.unknown())),
});
type SwaggerDocument = z.infer<typeof documentSchema>;

type Judge = {
  readonly document: SwaggerDocument;
  readonly compile: (schema: JsonSchema) => ValidateFunction;
};
const judges = new Map<Reading, Judge>();
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with an answer, in words; empty when the document (or facts.md) allows it. */
export function validateAnswer(
  method: string,
  path: string,
  status: number,
  body: unknown,
  reading: Reading = 'document',
): readonly string[] {
  const found = find(reading, method, path);
  if (found === null) return [`${method} ${path} is not in the document`];
  const answer = found.operation.responses[String(status)];
  if (answer === undefined) return [`${method} ${path}: the document has no status ${status}`];
  if (answer.schema === undefined) return [];
  const schema = reading === 'facts' ? listsAreArrays(found.template, method, answer.schema) : answer.schema;
  return problems(reading, schema, body, `${method} ${found.template} answer`);
}

/**
 * What is wrong with a request, in words. Unknown query keys count as wrong; `access_token` is the
 * documented security parameter. POST /apps is judged by InboundApp, sent bare or under `body` (facts.md:
 * the wrapping is most likely an artefact of the document).
 */
export function validateRequest(
  method: string,
  path: string,
  query: URLSearchParams,
  body?: unknown,
): readonly string[] {
  const found = find('document', method, path);
  if (found === null) return [`${method} ${path} is not in the document`];
  const { operation, template } = found;
  const where = `${method} ${template}`;
  const wrong: string[] = [];
  const known = new Map(operation.parameters.filter((p) => p.in === 'query').map((p) => [p.name, p]));
  for (const key of new Set(query.keys())) {
    if (key === 'access_token') continue;
    const parameter = known.get(key);
    if (parameter === undefined) wrong.push(`${where}: no query parameter ${key}`);
    else wrong.push(...parameterProblems(parameter, query.getAll(key), where));
  }
  for (const parameter of known.values()) {
    if (parameter.required && !query.has(parameter.name))
      wrong.push(`${where}: ${parameter.name} is missing`);
  }
  for (const parameter of operation.parameters) {
    if (parameter.in !== 'path') continue;
    const index = template.split('/').indexOf(`{${parameter.name}}`);
    wrong.push(...parameterProblems(parameter, [path.split('/')[index] ?? ''], where));
  }
  if (operation.parameters.some((p) => p.in === 'body')) {
    const isWrapped = typeof body === 'object' && body !== null && 'body' in body;
    const inbound = { $ref: '#/definitions/V1_Entities_InboundAppEntity' };
    wrong.push(
      ...problems(
        'document',
        isWrapped ? { type: 'object', properties: { body: inbound }, required: ['body'] } : inbound,
        body,
        `${where} body`,
      ),
    );
  } else if (body !== undefined && !operation.parameters.some((p) => p.in === 'formData')) {
    wrong.push(`${where}: takes no body`);
  }
  return wrong;
}

function parameterProblems(
  parameter: Parameter,
  values: readonly string[],
  where: string,
): readonly string[] {
  const schema = schemaOf(parameter);
  const value =
    parameter.type === 'array'
      ? values.map((one) => typed(one, String(parameter.items?.['type'])))
      : typed(values.at(-1) ?? '', parameter.type ?? 'string');
  const wrong = problems('document', schema, value, `${where} ${parameter.name}`);
  return parameter.type !== 'array' && values.length > 1
    ? [...wrong, `${where}: ${parameter.name} is given ${values.length} times`]
    : wrong;
}

function schemaOf(parameter: Parameter): JsonSchema {
  return {
    type: parameter.type ?? 'string',
    ...(parameter.items === undefined ? {} : { items: parameter.items }),
    ...(parameter.format === undefined ? {} : { format: parameter.format }),
  };
}

/** A query or path text as the type that the document gives it; what cannot be read stays a text and is refused. */
function typed(text: string, type: string): unknown {
  if (type === 'integer' && /^-?\d+$/u.test(text)) return Number(text);
  if (type === 'boolean' && /^(?:true|false)$/u.test(text)) return text === 'true';
  return text;
}

function find(
  reading: Reading,
  method: string,
  path: string,
): { readonly template: string; readonly operation: Operation } | null {
  const { paths } = judge(reading).document;
  for (const [template, operations] of Object.entries(paths)) {
    const operation = operations[method.toLowerCase()];
    const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u');
    if (operation !== undefined && pattern.test(path)) return { template, operation };
  }
  return null;
}

function problems(reading: Reading, schema: JsonSchema, value: unknown, where: string): readonly string[] {
  const key = `${reading} ${JSON.stringify(schema)}`;
  const check = compiled.get(key) ?? judge(reading).compile(schema);
  compiled.set(key, check);
  if (check(value)) return [];
  return (check.errors ?? []).map(
    (error) => `${where}${error.instancePath}: ${error.message ?? error.keyword}${allowed(error.params)}`,
  );
}

function allowed(params: Readonly<Record<string, unknown>>): string {
  return 'allowedValues' in params ? ` ${JSON.stringify(params['allowedValues'])}` : '';
}

function judge(reading: Reading): Judge {
  const known = judges.get(reading);
  if (known !== undefined) return known;
  if (!hasSwaggerDocument) throw new Error(`CareerPlug's document is not there: ${documentFile}`);
  const document = documentSchema.parse(JSON.parse(readFileSync(documentFile, 'utf8')));
  const definitions =
    reading === 'document'
      ? document.definitions
      : Object.fromEntries(
          Object.entries(document.definitions).map(([name, d]) => [name, loosened(name, d)]),
        );
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: true });
  addFormats(ajv);
  const made: Judge = { document, compile: (schema) => ajv.compile({ definitions, ...schema }) };
  judges.set(reading, made);
  return made;
}

/** Records with an address of their own: without their id nobody could name them. */
const identified = new Set(['Job', 'App', 'Location', 'User'].map((name) => `V1_Entities_${name}Entity`));

/** One definition as facts.md lets it arrive. */
function loosened(definitionName: string, definition: JsonSchema): JsonSchema {
  const properties = z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .safeParse(definition['properties']);
  if (!properties.success) return definition;
  const isNeeded = (name: string): boolean => name === 'id' && identified.has(definitionName);
  return {
    ...definition,
    properties: Object.fromEntries(
      Object.entries(properties.data).map(([name, { enum: _words, ...schema }]) => [
        name,
        name === 'prescreen_questions' ? {} : isNeeded(name) ? schema : { anyOf: [schema, { type: 'null' }] },
      ]),
    ),
    required: Object.keys(properties.data).filter(isNeeded),
  };
}

/** `/locations`, `/brands`, … : typed as one object, in truth lists (facts.md, Shapes). */
function listsAreArrays(template: string, method: string, schema: JsonSchema): JsonSchema {
  const isList = method.toUpperCase() === 'GET' && !template.includes('{') && schema['type'] !== 'array';
  return isList ? { type: 'array', items: schema } : schema;
}
