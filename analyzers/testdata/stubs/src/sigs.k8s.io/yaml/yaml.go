// Package yaml holds just what model rows and tests name of sigs.k8s.io/yaml.
package yaml

import (
	"encoding/json"
)

type JSONOpt func(*json.Decoder) *json.Decoder

func JSONToYAML(j []byte) (_ []byte, _ error) { return }

func Marshal(obj interface{}) (_ []byte, _ error) { return }

func Unmarshal(yamlBytes []byte, obj interface{}, opts ...JSONOpt) (_ error) { return }

func UnmarshalStrict(yamlBytes []byte, obj interface{}, opts ...JSONOpt) (_ error) { return }

func YAMLToJSON(y []byte) (_ []byte, _ error) { return }
