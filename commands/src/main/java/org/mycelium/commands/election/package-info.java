/**
 * Choices between options: the ballots, the ways to count them, and results that explain
 * themselves. Pure: no clock, no chance but a seed that comes in, no floating point.
 *
 * <p>Start at {@link org.mycelium.commands.election.Election}, which counts a profile by a {@link
 * org.mycelium.commands.election.Method}. Ballots are {@link
 * org.mycelium.commands.election.Ranking} or {@link org.mycelium.commands.election.Scores}, equal
 * ones kept once with a weight in a {@link org.mycelium.commands.election.Profile}. Each method is
 * one file of {@code method}; files of published ballots are read in {@code form}. Candidates go by
 * their place on the {@link org.mycelium.commands.election.Slate}, counted from 0.
 *
 * <p>A tie that changes who is elected is shown as a tie and settled only by the {@link
 * org.mycelium.commands.election.TieBreak} that was asked for, never by place or order of arrival.
 *
 * <p>Everything here is immutable unless it says otherwise.
 */
@NullMarked
package org.mycelium.commands.election;

import org.jspecify.annotations.NullMarked;
