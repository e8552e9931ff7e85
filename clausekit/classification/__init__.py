"""What a provision is about, and whom it favours."""
