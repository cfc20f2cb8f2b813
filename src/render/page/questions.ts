import type { Answers } from "../survey/answers.ts";

/** A question of the page: its answer in words, and the figures and tables that show it. */
export interface Question {
  id: string;
  title: string;
  answer: keyof Answers;
  figures: string[];
  tables: string[];
}

/** The questions in their order, each figure and table under one of them. */
export const questions: readonly Question[] = [
  {
    id: "q-sources",
    title: "Which energy sources train models?",
    answer: "sources",
    figures: ["1-countries", "6-sources-over-time"],
    tables: ["energy-sources", "places", "sources-over-time"],
  },
  {
    id: "q-amount",
    title: "How much CO2 does it emit?",
    answer: "amount",
    figures: ["2-energy-co2eq"],
    tables: ["totals", "largest", "equivalents", "disagreements", "tasks", "hardware"],
  },
  {
    id: "q-time",
    title: "How does that evolve?",
    answer: "evolution",
    figures: ["3-co2eq-over-time"],
    tables: ["co2eq-over-time", "energy-over-time", "years"],
  },
  {
    id: "q-performance",
    title: "Does more energy buy more performance?",
    answer: "performance",
    figures: ["4-performance-co2eq", "5-performance-energy"],
    tables: ["performance", "fronts"],
  },
  {
    id: "q-drivers",
    title: "What makes one model emit more than another?",
    answer: "drivers",
    figures: ["7-drivers"],
    tables: ["drivers"],
  },
  {
    id: "q-elsewhere",
    title: "What if every job ran elsewhere?",
    answer: "whatIf",
    figures: ["8-what-if"],
    tables: ["what-if"],
  },
];
