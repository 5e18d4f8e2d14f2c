// Package unstructured holds just what model rows and tests name of k8s.io/apimachinery/pkg/apis/meta/v1/unstructured.
package unstructured

type Unstructured struct {
}

func (*Unstructured) SetAnnotations(annotations map[string]string) {}

func (*Unstructured) SetLabels(labels map[string]string) {}

func NestedMap(obj map[string]interface{}, fields ...string) (_ map[string]interface{}, _ bool, _ error) {
	return
}

func NestedString(obj map[string]interface{}, fields ...string) (_ string, _ bool, _ error) { return }

func NestedStringMap(obj map[string]interface{}, fields ...string) (_ map[string]string, _ bool, _ error) {
	return
}

func SetNestedField(obj map[string]interface{}, value interface{}, fields ...string) (_ error) {
	return
}

func SetNestedMap(obj map[string]interface{}, value map[string]interface{}, fields ...string) (_ error) {
	return
}

func SetNestedStringMap(obj map[string]interface{}, value map[string]string, fields ...string) (_ error) {
	return
}
