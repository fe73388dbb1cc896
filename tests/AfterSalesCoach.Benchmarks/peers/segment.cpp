// Messages a second that cppjieba segments in one thread, accurate mode with its Markov model; one message a line.
//   segment TEXT DICTIONARY_FOLDER
#include "cppjieba/MixSegment.hpp"

#include <ctime>
#include <fstream>
#include <iostream>

static double cpu_seconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "segment TEXT DICTIONARY_FOLDER\n";
    return 2;
  }

  const std::string folder = arguments[2];
  const cppjieba::DictTrie dictionary(folder + "/jieba.dict.utf8");
  const cppjieba::HMMModel model(folder + "/hmm_model.utf8");
  const cppjieba::MixSegment segmenter(&dictionary, &model);

  std::vector<std::string> lines;
  std::ifstream text(arguments[1]);
  for (std::string line; std::getline(text, line);) {
    lines.push_back(line);
  }

  std::vector<std::string> words;
  const auto pass = [&] {
    for (const auto& line : lines) {
      words.clear();
      segmenter.Cut(line, words, true);
    }
  };

  pass();
  const double start = cpu_seconds();
  int passes = 0;
  do {
    pass();
    passes++;
  } while (cpu_seconds() - start < 1);
  std::cout << "rate\t" << lines.size() * passes / (cpu_seconds() - start) << "\n";
}
