// data.mjs SITE: the whole handbook in one file is what its description says, by a validator of JSON Schema that is not ours.
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { folder, Report } from './lib.mjs';

const site = folder();
const report = new Report('data');
const read = file => JSON.parse(fs.readFileSync(path.join(site, file), 'utf8'));
const schema = read('handbook.schema.json');
// Formats of numbers (uint8 and the like) are remarks.
const validator = new Ajv({ allErrors: true, strict: true, validateFormats: false });
report.check(validator.validateSchema(schema), 'handbook.schema.json is a JSON Schema', validator.errorsText());
const isValid = validator.compile(schema);
const handbook = read('handbook.json');
isValid(handbook);
report.none((isValid.errors ?? []).map(error => `${error.instancePath || '/'} ${error.message}`), 'handbook.json is what its schema says');
report.check(handbook.$schema === 'handbook.schema.json', 'handbook.json names its schema');
report.check(handbook.documents.length > 0 && handbook.trees.length > 0, 'handbook.json holds documents and trees');
report.finish();
