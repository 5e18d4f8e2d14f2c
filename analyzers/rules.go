package analyzers

// rules is the suite's list.
var rules = []Rule{}
