//! The container of trained models and packed lexicons.
