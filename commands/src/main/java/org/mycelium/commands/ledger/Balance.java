package org.mycelium.commands.ledger;

/**
 * What an account stands at, in one currency.
 *
 * @param money may be below zero
 */
public record Balance(Account account, Money money) {}
