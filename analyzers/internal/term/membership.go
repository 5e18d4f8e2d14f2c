package term

// A Membership is what a function tells that finds a text among constants: it
// is Else, or, for one of Names, the opposite.
type Membership struct {
	Of    int      // the input that is found, or RouteName
	Names []string // sorted
	Else  bool
}

// RouteName says that it is the name of the route that a request is for.
const RouteName = -1
