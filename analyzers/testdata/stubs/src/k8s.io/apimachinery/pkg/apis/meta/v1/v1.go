// Package v1 holds just what model rows and tests name of k8s.io/apimachinery/pkg/apis/meta/v1.
package v1

type Condition struct {
	Type    string
	Message string
}

type Object interface {
	SetAnnotations(annotations map[string]string)
	SetLabels(labels map[string]string)
}

type ObjectMeta struct {
	Name        string
	Namespace   string
	Labels      map[string]string
	Annotations map[string]string
}

func (*ObjectMeta) GetAnnotations() (_ map[string]string) { return }

func (*ObjectMeta) GetLabels() (_ map[string]string) { return }

func (*ObjectMeta) SetAnnotations(annotations map[string]string) {}

func (*ObjectMeta) SetLabels(labels map[string]string) {}

type TypeMeta struct {
	Kind string
}

func SetMetaDataAnnotation(obj *ObjectMeta, ann string, value string) {}

func SetMetaDataLabel(obj *ObjectMeta, label string, value string) {}
