#!/usr/bin/perl
# An SMSC that speaks SMPP 3.4 (Debian: libnet-smpp-perl), told by its standard input what to report, and telling what it was sent.
#
#   smsc.pl PORT            PORT 0: one that is free; it is told as {"port": N}
# in:   report ID STATE     a delivery receipt (SMPP 3.4, appendix B): DELIVRD, UNDELIV ...
#       text FROM TO CODING HEX
# out:  one JSON object a line: {"id", "from", "to", "coding", "esm", "hex"} for each submit_sm
use strict;
use warnings;
use IO::Select;
use Net::SMPP;

$| = 1;
my $listener = Net::SMPP->new_listen('127.0.0.1', port => $ARGV[0] // 0, smpp_version => 0x34) or die "smsc: cannot listen: $!\n";
print qq({"port": ${\$listener->sockport}}\n);
my $select = IO::Select->new($listener, \*STDIN);
my ($client, %sent, $last, $rest) = (undef, (), 0, '');

while (1) {
    for my $ready ($select->can_read) {
        if ($ready == $listener) {
            my $new = $listener->accept or next;
            $select->remove($client) if $client;
            $client = $new;
            $select->add($client);
        } elsif ($client && $ready == $client) {
            serve($client) or do { $select->remove($client); $client->close; $client = undef; };
        } else {
            sysread(STDIN, my $more, 65536) or exit 0;
            $rest .= $more;
            order($1) while $rest =~ s/^(.*)\n//;
        }
    }
}

sub serve {
    my ($smpp) = @_;
    my $pdu = $smpp->read_pdu or return 0;
    my @answer = (seq => $pdu->{seq}, status => 0);
    if ($pdu->{cmd} == Net::SMPP::CMD_bind_transceiver) {
        $smpp->bind_transceiver_resp(@answer, system_id => 'smsc');
    } elsif ($pdu->{cmd} == Net::SMPP::CMD_submit_sm) {
        my $id = sprintf '%08d', ++$last;
        $sent{$id} = [$pdu->{source_addr}, $pdu->{destination_addr}];
        $smpp->submit_sm_resp(@answer, message_id => $id);
        printf qq({"id": "%s", "from": "%s", "to": "%s", "coding": %d, "esm": %d, "hex": "%s"}\n), $id, $pdu->{source_addr},
            $pdu->{destination_addr}, $pdu->{data_coding}, $pdu->{esm_class}, unpack('H*', $pdu->{short_message});
    } elsif ($pdu->{cmd} == Net::SMPP::CMD_enquire_link) {
        $smpp->enquire_link_resp(@answer);
    } elsif ($pdu->{cmd} == Net::SMPP::CMD_unbind) {
        $smpp->unbind_resp(@answer);
        return 0;
    }
    return 1;
}

sub order {
    my ($word, @rest) = split ' ', $_[0];
    return unless defined $word && $client;
    if ($word eq 'report' && $sent{ $rest[0] }) {
        my ($from, $to) = @{ $sent{ $rest[0] } };
        my $text = "id:$rest[0] sub:001 dlvrd:001 submit date:2611201800 done date:2611201801 stat:$rest[1] err:000 text:";
        $client->deliver_sm(source_addr => $to, destination_addr => $from, esm_class => 4, short_message => $text, async => 1);
    } elsif ($word eq 'text') {
        $client->deliver_sm(
            source_addr => $rest[0], source_addr_ton => 1, source_addr_npi => 1, destination_addr => $rest[1], data_coding => $rest[2],
            short_message => pack('H*', $rest[3]), async => 1);
    }
}
