// Package to holds just what model rows and tests name of github.com/Azure/azure-sdk-for-go/sdk/azcore/to.
package to

func Ptr[T any](v T) (_ *T) { return }

func SliceOfPtrs[T any](vv ...T) (_ []*T) { return }
