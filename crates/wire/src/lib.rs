//! The JSON twins of an analysis.
