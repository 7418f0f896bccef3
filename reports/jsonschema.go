package reports

import _ "embed"

// analysisSchema describes analysis.json, as a JSON Schema (draft 2020-12): its keys, their types and ranges, and where null may stand.
//
//go:embed analysis.schema.json
var analysisSchema string
