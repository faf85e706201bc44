import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the project's own tests: a renamed field fails the type check, not the test run. */
const config: CodegenConfig = {
  schema: 'schema/api.graphql',
  documents: ['test/**/*.ts', '!test/gql/**'],
  emitLegacyCommonJSImports: false,
  generates: {
    'test/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        defaultScalarType: 'unknown',
        scalars: {
          CurrencyCode: 'string',
          Date: 'string',
          DateTime: 'string',
          Decimal: 'string',
          Duration: 'string',
          Hash: 'string',
          UcumCode: 'string',
        },
      },
    },
  },
};
export default config;
