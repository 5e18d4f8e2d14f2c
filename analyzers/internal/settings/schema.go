package settings

import (
	_ "embed"
	"encoding/json"
	"sync"
)

//go:embed schema.json
var schemaText []byte

// A shape is what is used of JSON Schema.
type shape struct {
	Ref                  string            `json:"$ref"`
	Defs                 map[string]*shape `json:"$defs"`
	Type                 types             `json:"type"`
	Properties           map[string]*shape `json:"properties"`
	AdditionalProperties other             `json:"additionalProperties"`
	Required             []string          `json:"required"`
	Items                *shape            `json:"items"`
	MinItems             int               `json:"minItems"`
	MinLength            int               `json:"minLength"`
	Enum                 []string          `json:"enum"`

	Schema      string `json:"$schema"`
	ID          string `json:"$id"`
	Title       string `json:"title"`
	Description string `json:"description"`
}

// other is the shape of properties that are not listed; nil if there are none.
type other struct{ *shape }

// UnmarshalJSON implements json.Unmarshaler.
func (o *other) UnmarshalJSON(text []byte) error {
	if string(text) == "false" {
		return nil
	}
	o.shape = new(shape)
	return json.Unmarshal(text, o.shape)
}

// types is one type or a list of them.
type types []string

// UnmarshalJSON implements json.Unmarshaler.
func (t *types) UnmarshalJSON(text []byte) error {
	if text[0] != '"' {
		return json.Unmarshal(text, (*[]string)(t))
	}
	*t = types{""}
	return json.Unmarshal(text, &(*t)[0])
}

// schema parses the schema when the first configuration is read: the vettool
// starts once for each package, mostly without one.
var schema = sync.OnceValue(func() *shape {
	s := new(shape)
	if err := json.Unmarshal(schemaText, s); err != nil {
		panic(err) // a test reads it
	}
	return s
})
