-- What ends soon is counted for the operator's metric and for staff.
create index identity_assurance_valid_to on identity_assurance (valid_to);
